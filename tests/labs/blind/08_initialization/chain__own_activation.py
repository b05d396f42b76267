# is: own-weight-kept
# a_l in place of a_{l-1}.
def chain(x, w):
    a = x * np.cumprod(w)
    after = np.concatenate([np.cumprod(w[::-1])[::-1][1:], [1.0]])
    return a, a * after
