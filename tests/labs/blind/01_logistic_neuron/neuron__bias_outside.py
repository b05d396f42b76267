# is: bias-outside
# A parenthesis slipped: the bias is added to the probability.
def neuron(X, w, b):
    return sigmoid(X @ w) + b
