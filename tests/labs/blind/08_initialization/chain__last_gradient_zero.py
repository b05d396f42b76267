# is: unnamed
# The loop stops before the last weight.
def chain(x, w):
    a = x * np.cumprod(w)
    g = np.zeros(len(w))
    before = x
    for l in range(len(w) - 1):
        g[l] = before * np.prod(w[l + 1 :])
        before = a[l]
    return a, g
