# is: unused-side-overflows
# Only the slope overflows.
def elu(z, alpha):
    return np.where(z > 0, z, alpha * np.expm1(np.minimum(z, 0))), np.where(z > 0, 1.0, alpha * np.exp(z))
