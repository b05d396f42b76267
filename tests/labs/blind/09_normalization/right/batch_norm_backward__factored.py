# is: right
# gamma outside, through the other two gradients.
def batch_norm_backward(g, x_hat, std, gamma):
    g_gamma, g_beta = np.einsum("nc,nc->c", g, x_hat), np.einsum("nc->c", g)
    return gamma / std * (g - (g_beta + x_hat * g_gamma) / len(g)), g_gamma, g_beta
