# is: sigmoid-twice
# The sigmoid of the sigmoid.
def neuron(X, w, b):
    y_hat = sigmoid(X @ w + b)
    return sigmoid(y_hat)
