# is: variance
# Variance over k, no root.
def cross_validate(error_of, X, y, pairs):
    e = np.array([error_of(X[a], y[a], X[b], y[b]) for a, b in pairs])
    return e.mean(), e.var(ddof=1) / len(e)
