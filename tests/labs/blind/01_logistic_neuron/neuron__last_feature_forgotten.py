# is: unnamed
# Off by one in the loop over the features: the last one never counts.
def neuron(X, w, b):
    z = np.full(len(X), float(b))
    for j in range(X.shape[1] - 1):
        z += X[:, j] * w[j]
    return sigmoid(z)
