# is: only-before
# Only what comes before.
def chain(x, w):
    a = x * np.cumprod(w)
    return a, np.concatenate([[x], a[:-1]])
