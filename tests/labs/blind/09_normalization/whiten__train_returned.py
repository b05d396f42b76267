# is: unnamed
# Returns the training part.
def whiten(X_train, X_test):
    lam, V = np.linalg.eigh(np.cov(X_train.T))
    return (X_train - X_train.mean(axis=0)) @ V / np.sqrt(lam)
