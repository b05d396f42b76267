# is: sigmoid-kept
# The sigmoid kept in place of the step.
def perceptron_update(w, b, x, y, lr=1.0):
    y_hat = sigmoid(x @ w + b)
    return w + lr * (y - y_hat) * x, b + lr * (y - y_hat)
