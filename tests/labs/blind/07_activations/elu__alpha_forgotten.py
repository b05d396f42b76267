# is: alpha-ignored
# alpha is not used.
def elu(z, alpha):
    return np.where(z > 0, z, np.expm1(np.minimum(z, 0))), np.where(z > 0, 1.0, np.exp(np.minimum(z, 0)))
