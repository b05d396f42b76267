# is: unnamed
# log1p of 1 + e.
def softplus(z, beta):
    return (np.maximum(beta * z, 0) + np.log1p(1 + np.exp(-np.abs(beta * z)))) / beta
