# is: unnamed
# The gradient for w.
def fgsm(X, y, w, b, eps):
    p = sigmoid(X @ w + b)
    return np.clip(X + eps * np.sign(X.T @ (p - y)), 0, 1)
