# is: indices
# The indices of the rows with label 1.
def predict(X, w, b, threshold=0.5):
    return np.flatnonzero(neuron(X, w, b) >= threshold)
