# is: beta-ignored
# beta is not used.
def swish_slope(z, beta):
    return sigmoid(z) + z * sigmoid(z) * (1 - sigmoid(z))
