# is: half-threshold
# x.w + b compared with 0.5, as if it were a probability.
def perceptron_update(w, b, x, y, lr=1.0):
    y_hat = int(x @ w + b > 0.5)
    return w + lr * (y - y_hat) * x, b + lr * (y - y_hat)
