# is: right
# w.copy() and += : an integer w cannot take float updates (NumPy raises).
def perceptron_update(w, b, x, y, lr=1.0):
    y_hat = int(x @ w + b > 0)
    new = w.copy()
    new += lr * (y - y_hat) * x
    return new, b + lr * (y - y_hat)
