# is: other-class
# Sign: sigmoid(-z), so it is P(y = 0).
def neuron(X, w, b):
    return sigmoid(-(X @ w + b))
