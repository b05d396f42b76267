# is: unnamed
# Divided by the root of B.
def gradient(theta, X, y):
    return X.T @ (sigmoid(X @ theta) - y) / np.sqrt(len(y))
