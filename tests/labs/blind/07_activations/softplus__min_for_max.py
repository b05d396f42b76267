# is: unnamed
# The smaller of both.
def softplus(z, beta):
    return (np.minimum(beta * z, 0) + np.log1p(np.exp(-np.abs(beta * z)))) / beta
