# is: bias-not-in-the-prediction
# The decision is made without b.
def perceptron_update(w, b, x, y, lr=1.0):
    y_hat = int(x @ w > 0)
    return w + lr * (y - y_hat) * x, b + lr * (y - y_hat)
