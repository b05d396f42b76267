# is: order
# Gradients first.
def chain(x, w):
    a = x * np.cumprod(w)
    before = np.concatenate([[x], a[:-1]])
    g = np.array([before[l] * np.prod(w[l + 1 :]) for l in range(len(w))])
    return g, a
