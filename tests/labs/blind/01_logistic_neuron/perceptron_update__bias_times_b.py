# is: bias-times-b
# The bias is scaled like w is by x, but with b: b + lr (y - y_hat) b.
def perceptron_update(w, b, x, y, lr=1.0):
    y_hat = int(x @ w + b > 0)
    return w + lr * (y - y_hat) * x, b + lr * (y - y_hat) * b
