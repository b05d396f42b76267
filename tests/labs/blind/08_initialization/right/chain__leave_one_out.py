# is: right
# Each product by leaving one out.
def chain(x, w):
    L = len(w)
    a = np.array([x * np.prod(w[: l + 1]) for l in range(L)])
    g = np.array([x * np.prod(np.delete(w, l)) for l in range(L)])
    return a, g
