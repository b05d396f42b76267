# is: bias-subtracted
# Threshold thinking: x.w - b.
def neuron(X, w, b):
    return sigmoid(X @ w - b)
