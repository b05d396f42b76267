# is: unnamed
# Parentheses forgotten.
def standardize(X_train, X_test):
    mean, s = X_train.mean(axis=0), np.where(np.ptp(X_train, axis=0) > 0, X_train.std(axis=0), 1)
    return X_train - mean / s, X_test - mean / s
