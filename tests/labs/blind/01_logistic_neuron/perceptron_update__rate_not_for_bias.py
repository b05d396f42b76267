# is: lr-not-for-bias
# The rate is forgotten for the bias.
def perceptron_update(w, b, x, y, lr=1.0):
    y_hat = int(x @ w + b > 0)
    return w + lr * (y - y_hat) * x, b + (y - y_hat)
