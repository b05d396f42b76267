# is: right
# Cases: returns the old weights (same object, unchanged) when the answer is right.
def perceptron_update(w, b, x, y, lr=1.0):
    z = np.dot(w, x) + b
    if y == 1 and z <= 0:
        return w + lr * x, b + lr
    if y == 0 and z > 0:
        return w - lr * x, b - lr
    return w, b
