# is: flattened
# Right values, but I went through ravel() and never gave the shape back.
def sigmoid(z):
    z = np.asarray(z).ravel()
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))
