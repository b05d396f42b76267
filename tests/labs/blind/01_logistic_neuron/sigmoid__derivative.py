# is: derivative
# I returned the slope sigma (1 - sigma) instead of sigma.
def sigmoid(z):
    e = np.exp(-np.abs(z))
    s = np.where(z >= 0, 1 / (1 + e), e / (1 + e))
    return s * (1 - s)
