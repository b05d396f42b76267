# is: statistics-of-the-whole-data
# Statistics of both parts together.
def standardize(X_train, X_test):
    X = np.vstack([X_train, X_test])
    mean, s = X.mean(axis=0), X.std(axis=0)
    s[s == 0] = 1
    return (X_train - mean) / s, (X_test - mean) / s
