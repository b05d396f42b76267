# is: unnamed
# The 1 is forgotten.
def softplus(z, beta):
    return (np.maximum(beta * z, 0) + np.log(np.exp(-np.abs(beta * z)))) / beta
