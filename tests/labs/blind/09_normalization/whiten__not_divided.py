# is: not-divided-by-n
# The sum, not the mean.
def whiten(X_train, X_test):
    Z = X_train - X_train.mean(axis=0)
    lam, V = np.linalg.eigh(Z.T @ Z)
    return (X_test - X_train.mean(axis=0)) @ V / np.sqrt(lam)
