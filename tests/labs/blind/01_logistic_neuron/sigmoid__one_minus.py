# is: one-minus
# For negative scores I use 1 - sigma(-z) by the symmetry. The subtraction loses the small ones.
def sigmoid(z):
    s = 1 / (1 + np.exp(-np.abs(z)))
    return np.where(z >= 0, s, 1 - s)
