# is: product-rule-forgotten
# The second term only.
def swish_slope(z, beta):
    return beta * z * sigmoid(beta * z) * (1 - sigmoid(beta * z))
