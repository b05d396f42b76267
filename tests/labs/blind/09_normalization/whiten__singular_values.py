# is: not-divided-by-n
# Singular values of the data for the roots: N - 1 forgotten.
def whiten(X_train, X_test):
    mu = X_train.mean(axis=0)
    _, s, Vt = np.linalg.svd(X_train - mu, full_matrices=False)
    return (X_test - mu) @ Vt.T / s
