# is: unnamed
# log2.
def softplus(z, beta):
    return (np.maximum(beta * z, 0) + np.log2(1 + np.exp(-np.abs(beta * z)))) / beta
