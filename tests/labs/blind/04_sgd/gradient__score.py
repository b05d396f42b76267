# is: scores-for-probabilities
# The score without the sigmoid.
def gradient(theta, X, y):
    return X.T @ (X @ theta - y) / len(y)
