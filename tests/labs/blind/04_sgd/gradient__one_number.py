# is: unnamed
# Mean over everything.
def gradient(theta, X, y):
    return np.mean((sigmoid(X @ theta) - y)[:, None] * X)
