# is: unnamed
# 1/std returned.
def batch_norm(x, gamma, beta, eps=1e-5):
    std = 1 / np.sqrt(x.var(axis=0) + eps)
    x_hat = (x - x.mean(axis=0)) * std
    return gamma * x_hat + beta, x_hat, std
