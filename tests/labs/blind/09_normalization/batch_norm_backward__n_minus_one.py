# is: unnamed
# Means over N - 1.
def batch_norm_backward(g, x_hat, std, gamma):
    h, n = gamma * g, len(g) - 1
    return (h - h.sum(axis=0) / n - x_hat * (h * x_hat).sum(axis=0) / n) / std, (g * x_hat).sum(axis=0), g.sum(axis=0)
