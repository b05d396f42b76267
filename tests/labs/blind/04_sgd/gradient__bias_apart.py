# is: unnamed
# The bias is returned apart, as in lab 01.
def gradient(theta, X, y):
    e = sigmoid(X @ theta) - y
    return X[:, :-1].T @ e / len(y), e.mean()
