# is: parameters-averaged
# Means where sums stand.
def batch_norm_backward(g, x_hat, std, gamma):
    h = gamma * g
    return (h - h.mean(axis=0) - x_hat * (h * x_hat).mean(axis=0)) / std, (g * x_hat).mean(axis=0), g.mean(axis=0)
