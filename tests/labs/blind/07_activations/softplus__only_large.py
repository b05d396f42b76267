# is: unnamed
# The correction is left out: ReLU.
def softplus(z, beta):
    return (np.maximum(beta * z, 0)) / beta
