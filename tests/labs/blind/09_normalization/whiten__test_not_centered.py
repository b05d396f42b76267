# is: test-part-not-centered
# The test part not centered.
def whiten(X_train, X_test):
    lam, V = np.linalg.eigh(np.cov(X_train.T))
    return X_test @ V / np.sqrt(lam)
