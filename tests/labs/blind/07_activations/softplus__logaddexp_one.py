# is: unnamed
# logaddexp(1, z).
def softplus(z, beta):
    return np.logaddexp(1, beta * z) / beta
