# is: rows-returned
# The nearest example itself.
def nearest(X, y, queries):
    d = ((queries[:, None] - X[None]) ** 2).sum(axis=2)
    return X[d.argmin(axis=1)]
