# is: lr-ignored
# lr is not used.
def perceptron_update(w, b, x, y, lr=1.0):
    y_hat = int(x @ w + b > 0)
    return w + (y - y_hat) * x, b + (y - y_hat)
