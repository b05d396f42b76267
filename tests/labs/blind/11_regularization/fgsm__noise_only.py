# is: step-returned
# Only the change.
def fgsm(X, y, w, b, eps):
    p = sigmoid(X @ w + b)
    return eps * np.sign((p - y)[:, None] * w)
