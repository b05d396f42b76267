# is: unnamed
# z itself from 10 on: not accurate.
def softplus(z, beta):
    return np.where(beta * z > 10, z, np.log1p(np.exp(np.minimum(beta * z, 10))) / beta)
