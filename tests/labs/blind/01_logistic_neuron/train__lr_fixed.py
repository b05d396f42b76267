# is: lr-ignored
# The rate 0.1 of the flower cell typed in; lr is not used.
def train(X, y, lr, steps):
    w, b = np.zeros(X.shape[1]), 0.0
    losses = []
    for _ in range(steps):
        losses.append(binary_cross_entropy_with_logits(X @ w + b, y))
        g_w, g_b = gradient(X, y, w, b)
        w, b = w - 0.1 * g_w, b - 0.1 * g_b
    return w, b, losses
