# is: right
# beta f + sigma (1 - beta f).
def swish_slope(z, beta):
    return beta * z * sigmoid(beta * z) + sigmoid(beta * z) * (1 - beta * z * sigmoid(beta * z))
