# is: unnamed
# A loop with the wrong length: range(len(w)) rows instead of len(X); the rest stays 0.
def neuron(X, w, b):
    out = np.zeros(len(X))
    for i in range(min(len(w), len(X))):
        out[i] = sigmoid(np.dot(X[i], w) + b)
    return out
