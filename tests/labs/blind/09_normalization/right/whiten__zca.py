# is: right
# ZCA: turned back.
def whiten(X_train, X_test):
    lam, V = np.linalg.eigh(np.cov(X_train, rowvar=False))
    return (X_test - X_train.mean(axis=0)) @ (V / np.sqrt(lam)) @ V.T
