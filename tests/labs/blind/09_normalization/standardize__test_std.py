# is: test-part-by-its-own
# The test part's mean is the training part's, its deviation its own.
def standardize(X_train, X_test):
    mean = X_train.mean(axis=0)
    s = np.where(np.ptp(X_train, axis=0) > 0, X_train.std(axis=0), 1)
    t = np.where(np.ptp(X_test, axis=0) > 0, X_test.std(axis=0), 1)
    return (X_train - mean) / s, (X_test - mean) / t
