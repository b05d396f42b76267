# is: divided-by-the-eigenvalue
# Divides by the eigenvalues.
def whiten(X_train, X_test):
    lam, V = np.linalg.eigh(np.cov(X_train.T))
    return (X_test - X_train.mean(axis=0)) @ V / lam
