# is: bias-forgotten
# b forgotten.
def neuron(X, w, b):
    return sigmoid(X @ w)
