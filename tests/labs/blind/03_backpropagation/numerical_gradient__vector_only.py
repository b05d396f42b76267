# is: rows-at-once
# range(len(x)): moves whole rows.
def numerical_gradient(f, x, h=1e-5):
    g = np.zeros(x.shape)
    x = x.astype(float)
    for k in range(len(x)):
        up, down = x.copy(), x.copy()
        up[k] += h
        down[k] -= h
        g[k] = (f(up) - f(down)) / (2 * h)
    return g
