# is: unnamed
# The rows are not averaged.
def gradient(theta, X, y):
    return (sigmoid(X @ theta) - y)[:, None] * X
