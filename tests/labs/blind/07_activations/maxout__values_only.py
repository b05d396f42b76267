# is: unnamed
# The pieces are not returned.
def maxout(X, W, b):
    Z = np.einsum("nd,duk->nuk", X, W) + b
    return Z.max(axis=2)
