# is: training-error
# The error on the training part.
def cross_validate(error_of, X, y, pairs):
    e = np.array([error_of(X[a], y[a], X[a], y[a]) for a, b in pairs])
    return e.mean(), e.std(ddof=1) / np.sqrt(len(e))
