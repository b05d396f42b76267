# is: unnamed
# The slope of the output's output.
def swish_slope(z, beta):
    return sigmoid(beta * z) + beta * z * sigmoid(sigmoid(beta * z)) * (1 - sigmoid(sigmoid(beta * z)))
