# is: unnamed
# Second term with sigma(z).
def swish_slope(z, beta):
    return sigmoid(beta * z) + beta * z * sigmoid(z) * (1 - sigmoid(z))
