# is: right
# np.average of the rows.
def gradient(theta, X, y):
    rows = X * (sigmoid(np.dot(X, theta)) - y).reshape(-1, 1)
    return np.average(rows, axis=0)
