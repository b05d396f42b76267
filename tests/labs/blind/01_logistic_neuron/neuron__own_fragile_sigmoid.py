# is: overflow
# I did not call my sigmoid but typed the printed formula again: breaks at large negative scores.
def neuron(X, w, b):
    return 1 / (1 + np.exp(-(X @ w + b)))
