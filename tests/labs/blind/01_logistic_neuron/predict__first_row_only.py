# is: unnamed
# An if with .any(): one label for the whole batch.
def predict(X, w, b, threshold=0.5):
    if (neuron(X, w, b) >= threshold).any():
        return 1
    return 0
