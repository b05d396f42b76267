# is: wrong-side
# Arguments of np.where exchanged.
def predict(X, w, b, threshold=0.5):
    return np.where(neuron(X, w, b) >= threshold, 0, 1)
