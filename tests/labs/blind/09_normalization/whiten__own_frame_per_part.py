# is: unnamed
# Mean of the training part, covariance of the test part.
def whiten(X_train, X_test):
    lam, V = np.linalg.eigh(np.cov(X_test.T))
    return (X_test - X_train.mean(axis=0)) @ V / np.sqrt(lam)
