# is: unnamed
# Divided by a fixed number, that of lab's examples, as if the batch were the whole set.
def gradient(theta, X, y):
    return X.T @ (sigmoid(X @ theta) - y) / 357
