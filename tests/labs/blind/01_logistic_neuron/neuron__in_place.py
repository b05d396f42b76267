# is: unnamed
# Right values, but X *= w destroys the caller's data.
def neuron(X, w, b):
    X *= w
    return sigmoid(X.sum(axis=1) + b)
