# is: unnamed
# up and down are the same array.
def numerical_gradient(f, x, h=1e-5):
    g = np.zeros(x.shape)
    up = down = x.astype(float)
    for k in np.ndindex(x.shape):
        up[k] += h
        down[k] -= h
        g[k] = (f(up) - f(down)) / (2 * h)
    return g
