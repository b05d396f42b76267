# is: standardized
# The same on a copy: nothing of the caller changes, but the weights are for scaled features.
def train(X, y, lr, steps):
    X = (X - X.mean(axis=0)) / X.std(axis=0)
    w, b = np.zeros(X.shape[1]), 0.0
    losses = []
    for _ in range(steps):
        losses.append(binary_cross_entropy_with_logits(X @ w + b, y))
        g_w, g_b = gradient(X, y, w, b)
        w, b = w - lr * g_w, b - lr * g_b
    return w, b, losses
