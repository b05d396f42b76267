# is: bias-per-example
# g_b is the vector of errors, the mean forgotten there.
def gradient(X, y, w, b):
    e = neuron(X, w, b) - y
    return X.T @ e / len(y), e
