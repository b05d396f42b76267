# is: test-part-as-it-was
# Statistics taken again from the training part that is already scaled: the test part stays as it was.
def standardize(X_train, X_test):
    s = np.where(np.ptp(X_train, axis=0) > 0, X_train.std(axis=0), 1)
    X_train = (X_train - X_train.mean(axis=0)) / s
    s = np.where(np.ptp(X_train, axis=0) > 0, X_train.std(axis=0), 1)
    return X_train, (X_test - X_train.mean(axis=0)) / s
