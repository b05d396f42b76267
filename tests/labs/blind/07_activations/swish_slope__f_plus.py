# is: inner-slope-forgotten
# swish + sigma (1 - swish), for beta = 1 only.
def swish_slope(z, beta):
    return z * sigmoid(beta * z) + sigmoid(beta * z) * (1 - z * sigmoid(beta * z))
