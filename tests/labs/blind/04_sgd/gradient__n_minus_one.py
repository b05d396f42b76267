# is: unnamed
# Divided by B - 1.
def gradient(theta, X, y):
    return X.T @ (sigmoid(X @ theta) - y) / max(len(y) - 1, 0.5)
