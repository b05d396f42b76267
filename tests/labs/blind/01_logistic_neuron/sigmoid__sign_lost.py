# is: sign-of-the-exponent
# The minus in the exponent is gone: the curve falls instead of rising (stable, but mirrored).
def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, e / (1 + e), 1 / (1 + e))
