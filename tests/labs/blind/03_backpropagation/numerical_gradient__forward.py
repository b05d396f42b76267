# is: one-sided
# Forward difference.
def numerical_gradient(f, x, h=1e-5):
    g = np.zeros(x.shape)
    x = x.astype(float)
    for k in np.ndindex(x.shape):
        up = x.copy()
        up[k] += h
        g[k] = (f(up) - f(x)) / h
    return g
