# is: n-minus-one
# N - 1.
def standardize(X_train, X_test):
    mean, s = X_train.mean(axis=0), X_train.std(axis=0, ddof=1)
    s = np.where(np.ptp(X_train, axis=0) > 0, s, 1)
    return (X_train - mean) / s, (X_test - mean) / s
