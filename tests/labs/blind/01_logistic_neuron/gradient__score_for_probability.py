# is: score-for-probability
# The error uses the score: linear regression.
def gradient(X, y, w, b):
    e = X @ w + b - y
    return X.T @ e / len(y), np.mean(e)
