# is: unnamed
# = instead of += in the loop: only the last example's gradient (over N) is left.
def gradient(X, y, w, b):
    y_hat = neuron(X, w, b)
    for i in range(len(y)):
        g_w = (y_hat[i] - y[i]) * X[i]
        g_b = y_hat[i] - y[i]
    return g_w / len(y), g_b / len(y)
