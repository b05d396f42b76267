# is: unnamed
# -= on the arguments.
def standardize(X_train, X_test):
    mean, s = X_train.mean(axis=0), np.where(np.ptp(X_train, axis=0) > 0, X_train.std(axis=0), 1)
    X_train -= mean
    X_train /= s
    X_test -= mean
    X_test /= s
    return X_train, X_test
