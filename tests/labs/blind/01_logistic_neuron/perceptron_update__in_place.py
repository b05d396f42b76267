# is: in-place
# w += changes the caller's weights.
def perceptron_update(w, b, x, y, lr=1.0):
    y_hat = 1 if x @ w + b > 0 else 0
    w += lr * (y - y_hat) * x
    b += lr * (y - y_hat)
    return w, b
