# is: right
# Arguments by name.
def cross_validate(error_of, X, y, pairs):
    e = np.array([error_of(X_train=X[a], y_train=y[a], X_validation=X[b], y_validation=y[b]) for a, b in pairs])
    return np.average(e), np.std(e) / np.sqrt(len(e) - 1)
