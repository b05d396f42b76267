# is: divided-by-features
# Divided by X.shape[1], the number of features.
def gradient(X, y, w, b):
    e = neuron(X, w, b) - y
    return X.T @ e / X.shape[1], np.sum(e) / X.shape[1]
