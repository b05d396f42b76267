# is: places-returned
# The number of the row.
def nearest(X, y, queries):
    d = ((queries[:, None] - X[None]) ** 2).sum(axis=2)
    return d.argmin(axis=1)
