# is: quotient-form
# The chain link by link, with division by y_hat (1 - y_hat): nan when the sigmoid is exactly 0 or 1.
def gradient(X, y, w, b):
    y_hat = neuron(X, w, b)
    e = (-y / y_hat + (1 - y) / (1 - y_hat)) * y_hat * (1 - y_hat)
    return X.T @ e / len(y), np.mean(e)
