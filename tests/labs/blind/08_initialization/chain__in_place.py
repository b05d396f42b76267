# is: unnamed
# w is overwritten by the running product.
def chain(x, w):
    g = np.array([x * np.prod(w[:l]) * np.prod(w[l + 1 :]) for l in range(len(w))])
    w[0] *= x
    for l in range(1, len(w)):
        w[l] *= w[l - 1]
    return w, g
