# is: sign
# y - y_hat: points downhill.
def gradient(X, y, w, b):
    e = y - neuron(X, w, b)
    return X.T @ e / len(y), np.mean(e)
