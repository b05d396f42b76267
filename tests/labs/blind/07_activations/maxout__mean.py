# is: unnamed
# The mean.
def maxout(X, W, b):
    Z = np.einsum("nd,duk->nuk", X, W) + b
    return Z.mean(axis=2), Z.argmax(axis=2)
