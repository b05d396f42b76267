# is: unnamed
# Standardized, not whitened.
def whiten(X_train, X_test):
    return (X_test - X_train.mean(axis=0)) / X_train.std(axis=0, ddof=1)
