# is: column
# The result is a column (N, 1) instead of (N,).
def neuron(X, w, b):
    return sigmoid(X @ w.reshape(-1, 1) + b)
