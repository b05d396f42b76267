# is: unnamed
# max(z, 0) without beta, then divided.
def softplus(z, beta):
    return (np.maximum(z, 0) + np.log1p(np.exp(-np.abs(beta * z)))) / beta
