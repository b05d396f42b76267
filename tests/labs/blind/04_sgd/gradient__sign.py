# is: sign
# y - y_hat.
def gradient(theta, X, y):
    return X.T @ (y - sigmoid(X @ theta)) / len(y)
