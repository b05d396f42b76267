# is: right
# A small deviation counts as none.
def standardize(X_train, X_test):
    mean, s = np.mean(X_train, axis=0), np.std(X_train, axis=0)
    s = np.where(s < 1e-12 * np.maximum(1, abs(mean)), 1.0, s)
    return [(X - mean) / s for X in (X_train, X_test)]
