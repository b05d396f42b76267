# is: unnamed
# By size.
def maxout(X, W, b):
    Z = np.einsum("nd,duk->nuk", X, W) + b
    return np.abs(Z).max(axis=2), np.abs(Z).argmax(axis=2)
