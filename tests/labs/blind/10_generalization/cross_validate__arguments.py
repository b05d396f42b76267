# is: unnamed
# X X y y.
def cross_validate(error_of, X, y, pairs):
    e = np.array([error_of(X[a], X[b], y[a], y[b]) for a, b in pairs])
    return e.mean(), e.std(ddof=1) / np.sqrt(len(e))
