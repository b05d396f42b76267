# is: unnamed
# Divided by N - 1, as for a variance.
def gradient(X, y, w, b):
    e = neuron(X, w, b) - y
    return X.T @ e / (len(y) - 1), np.sum(e) / (len(y) - 1)
