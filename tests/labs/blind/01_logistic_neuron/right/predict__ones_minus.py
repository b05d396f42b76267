# is: right
# One minus the label of the other side; unsigned small integers.
def predict(X, w, b, threshold=0.5):
    return 1 - (neuron(X, w, b) < threshold).astype(np.uint8)
