# is: half-the-step
# A 1/2 from the book's least-squares formula: steps of lr / 2.
def train(X, y, lr, steps):
    w, b = np.zeros(X.shape[1]), 0.0
    losses = []
    for _ in range(steps):
        losses.append(binary_cross_entropy_with_logits(X @ w + b, y))
        g_w, g_b = gradient(X, y, w, b)
        w, b = w - lr / 2 * g_w, b - lr / 2 * g_b
    return w, b, losses
