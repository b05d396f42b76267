# is: unnamed
# Both parts in one array of length d + 1.
def gradient(X, y, w, b):
    e = neuron(X, w, b) - y
    return np.append(X.T @ e, e.sum()) / len(y)
