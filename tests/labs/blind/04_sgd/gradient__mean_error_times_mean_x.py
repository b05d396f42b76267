# is: unnamed
# Mean error times mean row.
def gradient(theta, X, y):
    return np.mean(sigmoid(X @ theta) - y) * X.mean(axis=0)
