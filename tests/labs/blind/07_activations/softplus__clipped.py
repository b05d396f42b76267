# is: unnamed
# Clipped at 500.
def softplus(z, beta):
    return np.log(1 + np.exp(np.clip(beta * z, -500, 500))) / beta
