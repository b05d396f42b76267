# is: a-sign-at-zero
# Pixels with w = 0 go up.
def fgsm(X, y, w, b, eps):
    p = sigmoid(X @ w + b)
    g = (p - y)[:, None] * w
    return np.clip(X + eps * np.where(g >= 0, 1, -1), 0, 1)
