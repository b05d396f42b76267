# is: the-value
# The value.
def swish_slope(z, beta):
    return z * sigmoid(beta * z)
