# is: right
# Sums in a loop over the examples.
def gradient(X, y, w, b):
    g_w, g_b = np.zeros(X.shape[1]), 0.0
    for x, t in zip(X, y):
        e = sigmoid(x @ w + b) - t
        g_w = g_w + e * x
        g_b += e
    return g_w / len(X), g_b / len(X)
