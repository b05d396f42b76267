# is: local-only
# Each line has only its own slope, nothing is multiplied.
def neuron_backward(w0, x0, w1, x1, w2):
    e = np.exp(-(w0 * x0 + w1 * x1 + w2))
    d = e + 1
    return -1 / d**2, 1.0, e, -1.0, 1.0, x0, w0, x1, w1
