# is: rounded
# np.round: 0.5 goes to 0 (even), and the threshold is ignored.
def predict(X, w, b, threshold=0.5):
    return np.round(neuron(X, w, b)).astype(int)
