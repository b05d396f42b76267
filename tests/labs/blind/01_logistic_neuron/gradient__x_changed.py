# is: unnamed
# Right values, but X is multiplied in place by the error.
def gradient(X, y, w, b):
    e = neuron(X, w, b) - y
    X *= e[:, None]
    return X.mean(axis=0), e.mean()
