# is: plus-minus-labels
# Labels -1 and +1.
def predict(X, w, b, threshold=0.5):
    return np.where(neuron(X, w, b) >= threshold, 1, -1)
