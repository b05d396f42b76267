# is: unnamed
# The median.
def cross_validate(error_of, X, y, pairs):
    e = np.array([error_of(X[a], y[a], X[b], y[b]) for a, b in pairs])
    return np.median(e), e.std(ddof=1) / np.sqrt(len(e))
