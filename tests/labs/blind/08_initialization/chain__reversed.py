# is: gradients-reversed
# The gradients come out from the last to the first.
def chain(x, w):
    a = x * np.cumprod(w)
    before = np.concatenate([[x], a[:-1]])
    g = []
    after = 1.0
    for l in range(len(w) - 1, -1, -1):
        g.append(before[l] * after)
        after *= w[l]
    return a, np.array(g)
