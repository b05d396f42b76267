# is: covariance-not-centered
# Uncentered covariance and data.
def whiten(X_train, X_test):
    lam, V = np.linalg.eigh(X_train.T @ X_train / (len(X_train) - 1))
    return X_test @ V / np.sqrt(lam)
