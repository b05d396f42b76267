# is: unnamed
# Returns both.
def whiten(X_train, X_test):
    mu = X_train.mean(axis=0)
    lam, V = np.linalg.eigh(np.cov(X_train.T))
    return (X_train - mu) @ V / np.sqrt(lam), (X_test - mu) @ V / np.sqrt(lam)
