# is: unnamed
# Weighted by the size of the fold.
def cross_validate(error_of, X, y, pairs):
    e = np.array([error_of(X[a], y[a], X[b], y[b]) for a, b in pairs])

    n = np.array([len(b) for _, b in pairs])
    m = np.sum(n * e) / n.sum()
    return m, np.sqrt(np.sum((e - m) ** 2) / (len(e) - 1)) / np.sqrt(len(e))
