# is: until-right
# Repeats the update until the example is right (the text asks for one).
def perceptron_update(w, b, x, y, lr=1.0):
    while int(x @ w + b > 0) != y:
        y_hat = 1 - y
        w, b = w + lr * (y - y_hat) * x, b + lr * (y - y_hat)
    return w, b
