# is: right
# By singular values, largest first.
def whiten(X_train, X_test):
    mu = X_train.mean(axis=0)
    _, s, Vt = np.linalg.svd(X_train - mu, full_matrices=False)
    return np.sqrt(len(X_train) - 1) * (X_test - mu) @ Vt.T / s
