# is: squared-error
# The factor y_hat (1 - y_hat) of the squared error is in it.
def gradient(X, y, w, b):
    y_hat = neuron(X, w, b)
    e = (y_hat - y) * y_hat * (1 - y_hat)
    return X.T @ e / len(y), np.mean(e)
