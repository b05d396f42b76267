# is: decision
# The decision 0 or 1.
def gradient(theta, X, y):
    return X.T @ ((X @ theta >= 0) - y) / len(y)
