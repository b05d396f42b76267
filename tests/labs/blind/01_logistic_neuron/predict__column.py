# is: column
# Shape (N, 1).
def predict(X, w, b, threshold=0.5):
    return (neuron(X, w, b) >= threshold).astype(int)[:, None]
