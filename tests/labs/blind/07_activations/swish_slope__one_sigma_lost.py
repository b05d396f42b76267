# is: unnamed
# One sigma is missing.
def swish_slope(z, beta):
    return sigmoid(beta * z) + beta * z * (1 - sigmoid(beta * z))
