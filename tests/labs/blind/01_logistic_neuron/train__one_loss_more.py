# is: one-loss-more
# The loss at the end is noted too: steps + 1 entries.
def train(X, y, lr, steps):
    w, b = np.zeros(X.shape[1]), 0.0
    losses = []
    for _ in range(steps):
        losses.append(binary_cross_entropy_with_logits(X @ w + b, y))
        g_w, g_b = gradient(X, y, w, b)
        w, b = w - lr * g_w, b - lr * g_b
    losses.append(binary_cross_entropy_with_logits(X @ w + b, y))
    return w, b, losses
