# is: only-centered
# Only centered.
def standardize(X_train, X_test):
    mean = X_train.mean(axis=0)
    return X_train - mean, X_test - mean
