# is: right
# The error as a float, np.where for the step, list returned.
def perceptron_update(w, b, x, y, lr=1.0):
    error = y - np.where(np.sum(w * x) + b > 0, 1.0, 0.0)
    return [w + lr * error * x, b + lr * error]
