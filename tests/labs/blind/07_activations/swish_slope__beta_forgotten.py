# is: inner-slope-forgotten
# beta is missing in the second term.
def swish_slope(z, beta):
    return sigmoid(beta * z) + z * sigmoid(beta * z) * (1 - sigmoid(beta * z))
