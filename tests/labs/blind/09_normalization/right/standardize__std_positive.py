# is: right
# Asks std > 0, which rounding can fool; the lab accepts it.
def standardize(X_train, X_test):
    mean, s = X_train.mean(axis=0), X_train.std(axis=0)
    s = np.where(s > 0, s, 1)
    return (X_train - mean) / s, (X_test - mean) / s
