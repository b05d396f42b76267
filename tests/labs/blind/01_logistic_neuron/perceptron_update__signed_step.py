# is: signed-step
# The step gives -1 or +1, the label is 0 or 1.
def perceptron_update(w, b, x, y, lr=1.0):
    y_hat = 1 if x @ w + b > 0 else -1
    return w + lr * (y - y_hat) * x, b + lr * (y - y_hat)
