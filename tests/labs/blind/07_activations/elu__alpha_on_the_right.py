# is: unnamed
# alpha on the right side of the slope, too.
def elu(z, alpha):
    return np.where(z > 0, z, alpha * np.expm1(np.minimum(z, 0))), alpha * np.exp(np.minimum(z, 0))
