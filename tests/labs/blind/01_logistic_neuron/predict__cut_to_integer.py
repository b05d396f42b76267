# is: unnamed
# astype(int) before the comparison: every probability becomes 0.
def predict(X, w, b, threshold=0.5):
    return (neuron(X, w, b).astype(int) >= threshold).astype(int)
