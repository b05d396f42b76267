# is: tie-to-1
# >= 0: on the boundary the answer is 1.
def perceptron_update(w, b, x, y, lr=1.0):
    y_hat = 1 if x @ w + b >= 0 else 0
    return w + lr * (y - y_hat) * x, b + lr * (y - y_hat)
