# is: integers
# Puts it back by adding h: not to the last digit, and not for whole numbers.
def numerical_gradient(f, x, h=1e-5):
    g = np.zeros(x.shape)
    for k in np.ndindex(x.shape):
        x[k] += h
        up = f(x)
        x[k] -= 2 * h
        down = f(x)
        x[k] += h
        g[k] = (up - down) / (2 * h)
    return g
