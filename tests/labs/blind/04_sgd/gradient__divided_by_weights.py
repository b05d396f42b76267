# is: divided-by-features
# Divided by the number of weights.
def gradient(theta, X, y):
    return X.T @ (sigmoid(X @ theta) - y) / len(theta)
