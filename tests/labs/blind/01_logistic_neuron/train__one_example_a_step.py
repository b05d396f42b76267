# is: unnamed
# Stochastic: step t uses example t mod N only.
def train(X, y, lr, steps):
    w, b = np.zeros(X.shape[1]), 0.0
    losses = []
    for t in range(steps):
        losses.append(binary_cross_entropy_with_logits(X @ w + b, y))
        i = t % len(y)
        g_w, g_b = gradient(X[i : i + 1], y[i : i + 1], w, b)
        w, b = w - lr * g_w, b - lr * g_b
    return w, b, losses
