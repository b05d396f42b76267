# is: z-missing
# z is missing in the second term.
def swish_slope(z, beta):
    return sigmoid(beta * z) + beta * sigmoid(beta * z) * (1 - sigmoid(beta * z))
