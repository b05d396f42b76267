# is: h-ignored
# A fixed h.
def numerical_gradient(f, x, h=1e-5):
    h = 1e-5
    g = np.zeros(x.shape)
    x = x.astype(float)
    for k in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[k] += h
        down[k] -= h
        g[k] = (f(up) - f(down)) / (2 * h)
    return g
