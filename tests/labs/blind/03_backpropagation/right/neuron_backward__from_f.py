# is: right
# Everything from f: g_d = -f², g_n = -f(1 - f).
def neuron_backward(w0, x0, w1, x1, w2):
    f = 1 / (1 + np.exp(-(w0 * x0 + w1 * x1 + w2)))
    s = f * (1 - f)
    return [-f * f, -f * f, -s, s, s, s * x0, s * w0, s * x1, s * w1]
