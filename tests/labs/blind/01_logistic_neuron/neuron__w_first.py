# is: unnamed
# w @ X: the shapes (d,) and (N, d) do not fit.
def neuron(X, w, b):
    return sigmoid(w @ X + b)
