# is: change-only
# Returns the changes, not the new values.
def perceptron_update(w, b, x, y, lr=1.0):
    y_hat = int(x @ w + b > 0)
    return lr * (y - y_hat) * x, lr * (y - y_hat)
