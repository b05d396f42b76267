# is: its-slope
# Its slope.
def softplus(z, beta):
    return np.exp(-np.logaddexp(0, -beta * z))
