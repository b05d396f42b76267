# is: celu
# e^(z/alpha).
def elu(z, alpha):
    return np.where(z > 0, z, alpha * np.expm1(np.minimum(z, 0) / alpha)), np.where(
        z > 0, 1.0, np.exp(np.minimum(z, 0) / alpha)
    )
