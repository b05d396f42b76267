# is: unnamed
# One winner for the whole.
def maxout(X, W, b):
    Z = np.einsum("nd,duk->nuk", X, W) + b
    return Z.max(axis=2), Z.argmax()
