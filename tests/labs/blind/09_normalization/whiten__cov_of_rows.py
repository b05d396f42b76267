# is: unnamed
# np.cov of rows: features taken for examples.
def whiten(X_train, X_test):
    lam, V = np.linalg.eigh(np.cov(X_train))
    return (X_test - X_train.mean(axis=0)) @ V / np.sqrt(lam)
