# is: not-clipped
# Not clipped.
def fgsm(X, y, w, b, eps):
    p = sigmoid(X @ w + b)
    return X + eps * np.sign((p - y)[:, None] * w)
