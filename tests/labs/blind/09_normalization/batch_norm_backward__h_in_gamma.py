# is: parameters-from-h
# g_gamma and g_beta from h.
def batch_norm_backward(g, x_hat, std, gamma):
    h = gamma * g
    return (h - h.mean(axis=0) - x_hat * (h * x_hat).mean(axis=0)) / std, (h * x_hat).sum(axis=0), h.sum(axis=0)
