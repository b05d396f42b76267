# is: bias-forgotten
# b is forgotten.
def maxout(X, W, b):
    Z = np.einsum("nd,duk->nuk", X, W)
    return Z.max(axis=2), Z.argmax(axis=2)
