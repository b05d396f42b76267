# is: activation-forgotten
# The score, without the sigmoid.
def neuron(X, w, b):
    return X @ w + b
