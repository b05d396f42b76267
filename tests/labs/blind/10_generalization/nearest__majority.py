# is: unnamed
# Three neighbors vote.
def nearest(X, y, queries):
    d = ((queries[:, None] - X[None]) ** 2).sum(axis=2)
    n = y[np.argsort(d, axis=1)[:, :3]]
    return np.array([np.bincount(r).argmax() for r in n])
