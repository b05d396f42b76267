# is: not-through-the-mean
# The mean taken for a constant.
def batch_norm_backward(g, x_hat, std, gamma):
    h = gamma * g
    return (h - x_hat * (h * x_hat).mean(axis=0)) / std, (g * x_hat).sum(axis=0), g.sum(axis=0)
