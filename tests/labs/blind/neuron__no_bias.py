# exercise: neuron
# is: ?
# b forgotten.
def neuron(X, w, b):
    return sigmoid(X @ w)
