# is: unnamed
# An if on an array: ValueError, the truth value is ambiguous.
def sigmoid(z):
    if z >= 0:
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))
