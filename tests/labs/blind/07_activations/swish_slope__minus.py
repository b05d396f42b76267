# is: minus
# The second term with minus.
def swish_slope(z, beta):
    return sigmoid(beta * z) - beta * z * sigmoid(beta * z) * (1 - sigmoid(beta * z))
