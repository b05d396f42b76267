# is: first-feature-only
# Compares the first feature only.
def nearest(X, y, queries):
    return y[np.abs(queries[:, :1] - X[:, 0]).argmin(axis=1)]
