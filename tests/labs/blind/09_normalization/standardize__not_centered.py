# is: not-centered
# Only scaled.
def standardize(X_train, X_test):
    s = np.where(np.ptp(X_train, axis=0) > 0, X_train.std(axis=0), 1)
    return X_train / s, X_test / s
