# is: slope-less-alpha
# The slope is the value's.
def elu(z, alpha):
    return np.where(z > 0, z, alpha * np.expm1(np.minimum(z, 0))), np.where(
        z > 0, 1.0, alpha * np.expm1(np.minimum(z, 0))
    )
