# is: right
# sigma(-x) for 1 - sigma.
def swish_slope(z, beta):
    return sigmoid(beta * z) * (1 + beta * z * sigmoid(-beta * z))
