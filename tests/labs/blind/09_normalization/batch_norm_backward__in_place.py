# is: unnamed
# g *= gamma.
def batch_norm_backward(g, x_hat, std, gamma):
    g_gamma, g_beta = (g * x_hat).sum(axis=0), g.sum(axis=0)
    g *= gamma
    return (g - g.mean(axis=0) - x_hat * (g * x_hat).mean(axis=0)) / std, g_gamma, g_beta
