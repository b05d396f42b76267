# is: gamma-forgotten
# g for h.
def batch_norm_backward(g, x_hat, std, gamma):
    return (g - g.mean(axis=0) - x_hat * (g * x_hat).mean(axis=0)) / std, (g * x_hat).sum(axis=0), g.sum(axis=0)
