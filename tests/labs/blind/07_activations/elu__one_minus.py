# is: unnamed
# alpha (1 - e^z).
def elu(z, alpha):
    return np.where(z > 0, z, alpha * (1 - np.exp(np.minimum(z, 0)))), np.where(
        z > 0, 1.0, -alpha * np.exp(np.minimum(z, 0))
    )
