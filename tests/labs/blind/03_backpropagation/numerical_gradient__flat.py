# is: flattened
# Right numbers, but flat.
def numerical_gradient(f, x, h=1e-5):
    g = []
    x = x.astype(float)
    for k in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[k] += h
        down[k] -= h
        g.append((f(up) - f(down)) / (2 * h))
    return np.array(g)
