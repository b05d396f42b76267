# is: unnamed
# The rate decays like 1 / sqrt(t).
def train(X, y, lr, steps):
    w, b = np.zeros(X.shape[1]), 0.0
    losses = []
    for t in range(1, steps + 1):
        losses.append(binary_cross_entropy_with_logits(X @ w + b, y))
        g_w, g_b = gradient(X, y, w, b)
        w, b = w - lr / np.sqrt(t) * g_w, b - lr / np.sqrt(t) * g_b
    return w, b, losses
