# is: order-swapped
# Returns b, then w.
def perceptron_update(w, b, x, y, lr=1.0):
    y_hat = int(x @ w + b > 0)
    return b + lr * (y - y_hat), w + lr * (y - y_hat) * x
