# is: sigmoid-held-fixed
# The first term only.
def swish_slope(z, beta):
    return sigmoid(beta * z)
