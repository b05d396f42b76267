# is: unnamed
# beta twice.
def swish_slope(z, beta):
    return sigmoid(beta * z) + beta**2 * z * sigmoid(beta * z) * (1 - sigmoid(beta * z))
