# is: right
# Row by row products, mean over axis 0, a Python float for g_b, as a list of two.
def gradient(X, y, w, b):
    e = neuron(X, w, b) - y
    return [(X * e[:, np.newaxis]).mean(axis=0), float(e.mean())]
