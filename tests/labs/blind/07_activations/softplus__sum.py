# is: unnamed
# Summed over all.
def softplus(z, beta):
    return np.sum(np.logaddexp(0, beta * z)) / beta
