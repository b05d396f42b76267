# is: unnamed
# All errors for the standard error.
def cross_validate(error_of, X, y, pairs):
    e = np.array([error_of(X[a], y[a], X[b], y[b]) for a, b in pairs])
    return e.mean(), e
