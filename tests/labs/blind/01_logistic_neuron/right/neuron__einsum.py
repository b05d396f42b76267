# is: right
# np.einsum.
def neuron(X, w, b):
    return sigmoid(np.einsum("nd,d->n", X, w) + b)
