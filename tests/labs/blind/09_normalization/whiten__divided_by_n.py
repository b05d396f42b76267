# is: divided-by-n
# Covariance over N.
def whiten(X_train, X_test):
    Z = X_train - X_train.mean(axis=0)
    lam, V = np.linalg.eigh(Z.T @ Z / len(Z))
    return (X_test - X_train.mean(axis=0)) @ V / np.sqrt(lam)
