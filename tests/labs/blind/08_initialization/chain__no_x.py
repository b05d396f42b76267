# is: input-left-out-of-the-activations
# The input forgotten in the activations; the gradient starts at 1.
def chain(x, w):
    a = np.cumprod(w)
    before = np.concatenate([[1.0], a[:-1]])
    after = np.concatenate([np.cumprod(w[::-1])[::-1][1:], [1.0]])
    return a, before * after
