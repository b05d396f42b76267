# is: trained-twice
# Trains each model twice.
def cross_validate(error_of, X, y, pairs):
    m = np.mean([error_of(X[a], y[a], X[b], y[b]) for a, b in pairs])
    s = np.std([error_of(X[a], y[a], X[b], y[b]) for a, b in pairs], ddof=1)
    return m, s / np.sqrt(len(pairs))
