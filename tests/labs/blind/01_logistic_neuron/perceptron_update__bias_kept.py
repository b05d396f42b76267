# is: bias-forgotten
# The bias is not updated.
def perceptron_update(w, b, x, y, lr=1.0):
    y_hat = int(x @ w + b > 0)
    return w + lr * (y - y_hat) * x, b
