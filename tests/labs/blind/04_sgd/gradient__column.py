# is: unnamed
# A column.
def gradient(theta, X, y):
    return (X.T @ (sigmoid(X @ theta) - y) / len(y))[:, None]
