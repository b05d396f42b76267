# is: right
# Column by column, with all() for constant.
def standardize(X_train, X_test):
    a, b = np.empty(X_train.shape), np.empty(X_test.shape)
    for j in range(X_train.shape[1]):
        col = X_train[:, j]
        d = 1.0 if np.all(col == col[0]) else np.sqrt(np.mean((col - np.mean(col)) ** 2))
        a[:, j] = (col - col.mean()) / d
        b[:, j] = (X_test[:, j] - col.mean()) / d
    return a, b
