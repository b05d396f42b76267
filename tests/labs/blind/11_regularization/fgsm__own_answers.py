# is: label-ignored
# Its own answers for labels.
def fgsm(X, y, w, b, eps):
    p = sigmoid(X @ w + b)
    y = (p > 0.5).astype(float)
    return np.clip(X + eps * np.sign((p - y)[:, None] * w), 0, 1)
