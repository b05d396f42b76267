# is: unnamed
# Three answers: 0.5 where the probability equals the threshold.
def predict(X, w, b, threshold=0.5):
    return (np.sign(neuron(X, w, b) - threshold) + 1) / 2
