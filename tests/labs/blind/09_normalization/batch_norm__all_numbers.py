# is: one-number-for-all
# One mean for all.
def batch_norm(x, gamma, beta, eps=1e-5):
    std = np.sqrt(x.var() + eps)
    x_hat = (x - x.mean()) / std
    return gamma * x_hat + beta, x_hat, std
