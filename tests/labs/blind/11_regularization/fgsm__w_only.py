# is: label-ignored
# The sign of w, whatever the label.
def fgsm(X, y, w, b, eps):
    p = sigmoid(X @ w + b)
    return np.clip(X + eps * np.sign(w), 0, 1)
