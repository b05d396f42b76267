# is: one-minus-threshold
# Compared with 1 - threshold: right for 0.5, so it looked fine.
def predict(X, w, b, threshold=0.5):
    return (neuron(X, w, b) >= 1 - threshold).astype(int)
