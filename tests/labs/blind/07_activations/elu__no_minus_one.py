# is: alpha-not-taken-off
# Without the 1.
def elu(z, alpha):
    return np.where(z > 0, z, alpha * np.exp(np.minimum(z, 0))), np.where(z > 0, 1.0, alpha * np.exp(np.minimum(z, 0)))
