# is: unnamed
# Mean over the features: one number for each example.
def gradient(theta, X, y):
    return ((sigmoid(X @ theta) - y)[:, None] * X).mean(axis=1)
