# is: constant-counted
# d = e + 1: thinks the 1 is added to the gradient too.
def neuron_backward(w0, x0, w1, x1, w2):
    e = np.exp(-(w0 * x0 + w1 * x1 + w2))
    d = e + 1
    g_d = -1 / d**2
    g_e = g_d + 1
    g_n = g_e * e
    g_s = -g_n
    return g_d, g_e, g_n, g_s, g_s, g_s * x0, g_s * w0, g_s * x1, g_s * w1
