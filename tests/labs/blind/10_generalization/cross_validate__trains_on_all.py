# is: trained-on-all
# Trains on everything.
def cross_validate(error_of, X, y, pairs):
    e = np.array([error_of(X, y, X[b], y[b]) for a, b in pairs])
    return e.mean(), e.std(ddof=1) / np.sqrt(len(e))
