# is: summed-gradient
# The gradient is multiplied by N (sum), so each step is N times too long.
def train(X, y, lr, steps):
    w, b = np.zeros(X.shape[1]), 0.0
    losses = []
    for _ in range(steps):
        losses.append(binary_cross_entropy_with_logits(X @ w + b, y))
        g_w, g_b = gradient(X, y, w, b)
        w, b = w - lr * len(y) * g_w, b - lr * len(y) * g_b
    return w, b, losses
