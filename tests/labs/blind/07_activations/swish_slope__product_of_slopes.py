# is: unnamed
# The product of the slopes.
def swish_slope(z, beta):
    return beta * sigmoid(beta * z) * (1 - sigmoid(beta * z))
