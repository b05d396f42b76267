# is: unnamed
# Divided by the roots before the turn.
def whiten(X_train, X_test):
    lam, V = np.linalg.eigh(np.cov(X_train.T))
    return ((X_test - X_train.mean(axis=0)) / np.sqrt(lam)) @ V
