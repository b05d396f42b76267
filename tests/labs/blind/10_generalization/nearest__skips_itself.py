# is: itself-left-out
# A distance of zero does not count.
def nearest(X, y, queries):
    d = ((queries[:, None] - X[None]) ** 2).sum(axis=2)
    d[d == 0] = np.inf
    return y[d.argmin(axis=1)]
