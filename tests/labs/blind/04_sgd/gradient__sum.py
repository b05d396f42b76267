# is: sum
# Sum over the batch.
def gradient(theta, X, y):
    return X.T @ (sigmoid(X @ theta) - y)
