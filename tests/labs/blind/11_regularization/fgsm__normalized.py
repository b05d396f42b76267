# is: normalized
# The change has length eps.
def fgsm(X, y, w, b, eps):
    p = sigmoid(X @ w + b)
    g = (p - y)[:, None] * w
    return np.clip(X + eps * g / np.linalg.norm(g, axis=1, keepdims=True), 0, 1)
