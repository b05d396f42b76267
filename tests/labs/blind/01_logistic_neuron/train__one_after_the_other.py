# is: weights-first
# w moves first; the bias' gradient is taken at the new w.
def train(X, y, lr, steps):
    w, b = np.zeros(X.shape[1]), 0.0
    losses = []
    for _ in range(steps):
        losses.append(binary_cross_entropy_with_logits(X @ w + b, y))
        w = w - lr * gradient(X, y, w, b)[0]
        b = b - lr * gradient(X, y, w, b)[1]
    return w, b, losses
