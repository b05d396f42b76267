# is: right
# The losses filled into a NumPy array of length steps.
def train(X, y, lr, steps):
    w, b = np.zeros(X.shape[1]), 0.0
    losses = np.empty(steps)
    for t in range(steps):
        losses[t] = binary_cross_entropy_with_logits(X @ w + b, y)
        g_w, g_b = gradient(X, y, w, b)
        w, b = w - lr * g_w, b - lr * g_b
    return w, b, losses
