# is: gradient-without-sign
# The gradient itself.
def fgsm(X, y, w, b, eps):
    p = sigmoid(X @ w + b)
    return np.clip(X + eps * (p - y)[:, None] * w, 0, 1)
