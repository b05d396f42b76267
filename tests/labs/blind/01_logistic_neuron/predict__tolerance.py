# is: unnamed
# A tolerance of 1e-6 for 'at least', against rounding.
def predict(X, w, b, threshold=0.5):
    return (neuron(X, w, b) >= threshold - 1e-6).astype(int)
