# is: root-of-k-minus-one
# Root of k - 1 twice.
def cross_validate(error_of, X, y, pairs):
    e = np.array([error_of(X[a], y[a], X[b], y[b]) for a, b in pairs])
    return e.mean(), e.std(ddof=1) / np.sqrt(len(e) - 1)
