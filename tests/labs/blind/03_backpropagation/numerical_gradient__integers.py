# is: integers
# zeros_like and x itself: whole numbers swallow h.
def numerical_gradient(f, x, h=1e-5):
    g = np.zeros_like(x)
    for k in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[k] = up[k] + h
        down[k] = down[k] - h
        g[k] = (f(up) - f(down)) / (2 * h)
    return g
