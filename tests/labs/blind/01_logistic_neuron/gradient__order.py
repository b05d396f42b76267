# is: order-swapped
# g_b first.
def gradient(X, y, w, b):
    e = neuron(X, w, b) - y
    return np.mean(e), X.T @ e / len(y)
