# is: unnamed
# Makes folds of its own.
def cross_validate(error_of, X, y, pairs):
    e = np.array([error_of(X[a], y[a], X[b], y[b]) for a, b in folds(len(X), len(pairs), 0)])
    return e.mean(), e.std(ddof=1) / np.sqrt(len(e))
