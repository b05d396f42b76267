# is: means-over-everything
# Means over features.
def batch_norm_backward(g, x_hat, std, gamma):
    h = gamma * g
    gx = (h - h.mean(axis=1, keepdims=True) - x_hat * (h * x_hat).mean(axis=1, keepdims=True)) / std
    return gx, (g * x_hat).sum(axis=0), g.sum(axis=0)
