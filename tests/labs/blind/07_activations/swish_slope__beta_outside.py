# is: unnamed
# beta on the whole.
def swish_slope(z, beta):
    return beta * (sigmoid(beta * z) + z * sigmoid(beta * z) * (1 - sigmoid(beta * z)))
