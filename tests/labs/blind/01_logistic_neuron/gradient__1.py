# is: unnamed
# Two mistakes at once: a sum where a mean is asked, and the wrong sign.
def gradient(X, y, w, b):
    error = y - neuron(X, w, b)
    return X.T @ error, error.sum()
