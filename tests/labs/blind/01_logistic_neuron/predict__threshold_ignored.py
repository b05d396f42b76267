# is: threshold-ignored
# 0.5 typed in.
def predict(X, w, b, threshold=0.5):
    return (neuron(X, w, b) >= 0.5).astype(int)
