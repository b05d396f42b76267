# is: squared-error
# Times y_hat (1 - y_hat): the gradient of the squared error.
def gradient(theta, X, y):
    p = sigmoid(X @ theta)
    return X.T @ ((p - y) * p * (1 - p)) / len(y)
