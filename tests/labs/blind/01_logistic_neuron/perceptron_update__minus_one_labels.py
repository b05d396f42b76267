# is: zeros-never-corrected
# The s-form with s = y, for labels -1 and +1: with y = 0 nothing is ever corrected, or always.
def perceptron_update(w, b, x, y, lr=1.0):
    if y * (x @ w + b) <= 0:
        return w + lr * y * x, b + lr * y
    return w.copy(), b
