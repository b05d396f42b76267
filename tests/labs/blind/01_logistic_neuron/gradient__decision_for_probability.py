# is: decision-for-probability
# The error uses the decision 0/1: the perceptron.
def gradient(X, y, w, b):
    e = (neuron(X, w, b) >= 0.5) - y
    return X.T @ e / len(y), np.mean(e)
