# is: unnamed
# The derivative for beta.
def swish_slope(z, beta):
    return z**2 * sigmoid(beta * z) * (1 - sigmoid(beta * z))
