# is: last-of-equals
# The last of equals.
def maxout(X, W, b):
    Z = np.einsum("nd,duk->nuk", X, W) + b
    return Z.max(axis=2), Z.shape[2] - 1 - Z[:, :, ::-1].argmax(axis=2)
