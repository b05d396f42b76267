# is: largest-difference
# Largest difference.
def nearest(X, y, queries):
    d = np.abs(queries[:, None] - X[None]).max(axis=2)
    return y[d.argmin(axis=1)]
