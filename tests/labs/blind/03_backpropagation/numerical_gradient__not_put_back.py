# is: not-put-back
# Moves x and does not put it back.
def numerical_gradient(f, x, h=1e-5):
    g = np.zeros(x.shape)
    for k in np.ndindex(x.shape):
        x[k] = x[k] + h
        up = f(x)
        x[k] = x[k] - 2 * h
        g[k] = (up - f(x)) / (2 * h)
    return g
