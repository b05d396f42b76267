# is: zeros-never-corrected
# Learns from missed ones only (y = 1, answer 0); false alarms are ignored.
def perceptron_update(w, b, x, y, lr=1.0):
    if y == 1 and x @ w + b <= 0:
        return w + lr * x, b + lr
    return w.copy(), b
