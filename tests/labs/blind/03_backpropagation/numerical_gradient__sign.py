# is: sign
# Down minus up.
def numerical_gradient(f, x, h=1e-5):
    g = np.zeros(x.shape)
    x = x.astype(float)
    for k in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[k] = h
        g[k] = (f(x - e) - f(x + e)) / (2 * h)
    return g
