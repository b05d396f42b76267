# is: unnamed
# A difference quotient: not accurate.
def swish_slope(z, beta):
    return ((z + 1e-3) * sigmoid(beta * (z + 1e-3)) - z * sigmoid(beta * z)) / 1e-3
