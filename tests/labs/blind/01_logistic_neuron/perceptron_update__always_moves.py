# is: no-prediction
# No prediction: adds lr * y * x each time (Hebb).
def perceptron_update(w, b, x, y, lr=1.0):
    return w + lr * y * x, b + lr * y
