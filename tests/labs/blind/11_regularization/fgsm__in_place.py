# is: unnamed
# Changes X.
def fgsm(X, y, w, b, eps):
    p = sigmoid(X @ w + b)
    X += eps * np.sign((p - y)[:, None] * w)
    return np.clip(X, 0, 1)
