# is: sum-not-mean
# Sums over the batch, not means.
def gradient(X, y, w, b):
    e = neuron(X, w, b) - y
    return X.T @ e, np.sum(e)
