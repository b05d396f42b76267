# is: twice
# A factor 2.
def gradient(theta, X, y):
    return 2 * X.T @ (sigmoid(X @ theta) - y) / len(y)
