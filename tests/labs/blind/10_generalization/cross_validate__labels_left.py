# is: unnamed
# The labels are not indexed.
def cross_validate(error_of, X, y, pairs):
    e = np.array([error_of(X[a], y[: len(a)], X[b], y[: len(b)]) for a, b in pairs])
    return e.mean(), e.std(ddof=1) / np.sqrt(len(e))
