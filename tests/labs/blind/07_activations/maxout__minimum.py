# is: smallest
# The smallest.
def maxout(X, W, b):
    Z = np.einsum("nd,duk->nuk", X, W) + b
    return Z.min(axis=2), Z.argmin(axis=2)
