# is: constant-feature-divided-by-zero
# A constant feature gives nan.
def standardize(X_train, X_test):
    mean, s = X_train.mean(axis=0), X_train.std(axis=0)
    return (X_train - mean) / s, (X_test - mean) / s
