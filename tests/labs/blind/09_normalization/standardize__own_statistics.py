# is: test-part-by-its-own
# Each part by its own.
def standardize(X_train, X_test):
    def one(X):
        s = X.std(axis=0)
        s[np.ptp(X, axis=0) == 0] = 1
        return (X - X.mean(axis=0)) / s

    return one(X_train), one(X_test)
