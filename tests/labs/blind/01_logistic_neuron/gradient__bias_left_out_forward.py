# is: bias-forgotten
# The forward pass forgets b: sigmoid(X @ w).
def gradient(X, y, w, b):
    e = sigmoid(X @ w) - y
    return X.T @ e / len(y), np.mean(e)
