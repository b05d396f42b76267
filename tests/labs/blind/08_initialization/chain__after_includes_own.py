# is: own-weight-kept
# The product after starts with w_l itself.
def chain(x, w):
    a = x * np.cumprod(w)
    before = np.concatenate([[x], a[:-1]])
    return a, before * np.cumprod(w[::-1])[::-1]
