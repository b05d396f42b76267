# is: right
# np.heaviside with 0 at 0.
def perceptron_update(w, b, x, y, lr=1.0):
    step = lr * (y - np.heaviside(x @ w + b, 0.0))
    return np.add(w, step * x), b + step
