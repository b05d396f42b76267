# is: tie-to-0
# > in the place of 'at least'.
def predict(X, w, b, threshold=0.5):
    return (neuron(X, w, b) > threshold).astype(int)
