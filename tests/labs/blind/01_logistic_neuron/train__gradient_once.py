# is: stale-gradient
# The gradient is computed once before the loop.
def train(X, y, lr, steps):
    w, b = np.zeros(X.shape[1]), 0.0
    losses = []
    g_w, g_b = gradient(X, y, w, b)
    for _ in range(steps):
        losses.append(binary_cross_entropy_with_logits(X @ w + b, y))
        w, b = w - lr * g_w, b - lr * g_b
    return w, b, losses
