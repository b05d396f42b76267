# is: toward-the-label
# Minus.
def fgsm(X, y, w, b, eps):
    p = sigmoid(X @ w + b)
    return np.clip(X - eps * np.sign((p - y)[:, None] * w), 0, 1)
