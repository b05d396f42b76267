# is: unnamed
# Its slope.
def softplus(z, beta):
    return np.exp(-np.logaddexp(0, -beta * z))
