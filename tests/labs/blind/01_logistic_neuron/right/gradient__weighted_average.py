# is: right
# np.average and einsum; g_b is a 0-d array.
def gradient(X, y, w, b):
    e = neuron(X, w, b) - y
    return np.einsum("n,nd->d", e, X) / e.size, np.array(e.mean())
