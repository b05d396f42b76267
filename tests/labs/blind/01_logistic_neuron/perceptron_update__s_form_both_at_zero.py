# is: tie-always-corrected
# The textbook s-form: s = 2y - 1, corrects whenever s z <= 0, so at z = 0 also label 0.
def perceptron_update(w, b, x, y, lr=1.0):
    s = 2 * y - 1
    if s * (x @ w + b) <= 0:
        return w + lr * s * x, b + lr * s
    return w.copy(), b
