# is: unused-side-overflows
# Both sides are computed.
def elu(z, alpha):
    return np.where(z > 0, z, alpha * (np.exp(z) - 1)), np.where(z > 0, 1.0, alpha * np.exp(z))
