# is: statistics-taken-for-constants
# Mean and variance taken for constants.
def batch_norm_backward(g, x_hat, std, gamma):
    return gamma * g / std, (g * x_hat).sum(axis=0), g.sum(axis=0)
