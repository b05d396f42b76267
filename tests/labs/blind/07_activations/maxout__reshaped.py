# is: unnamed
# reshape mixes units and pieces.
def maxout(X, W, b):
    d, units, pieces = W.shape
    Z = (X @ W.reshape(d, -1) + b.ravel()).reshape(len(X), pieces, units)
    return Z.max(axis=1), Z.argmax(axis=1)
