# is: wrong-axis
# Summed over the examples instead of over the features: shape (d,).
def neuron(X, w, b):
    return sigmoid(np.sum(X * w, axis=0) + b)
