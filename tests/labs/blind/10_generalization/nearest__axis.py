# is: unnamed
# The nearest query for each example.
def nearest(X, y, queries):
    d = ((queries[:, None] - X[None]) ** 2).sum(axis=2)
    return y[d.argmin(axis=0) % len(y)]
