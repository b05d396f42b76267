# is: statistics-of-the-whole-data
# Covariance of both parts.
def whiten(X_train, X_test):
    X = np.vstack([X_train, X_test])
    lam, V = np.linalg.eigh(np.cov(X.T))
    return (X_test - X.mean(axis=0)) @ V / np.sqrt(lam)
