# is: order
# x_hat first.
def batch_norm(x, gamma, beta, eps=1e-5):
    std = np.sqrt(x.var(axis=0) + eps)
    x_hat = (x - x.mean(axis=0)) / std
    return x_hat, gamma * x_hat + beta, std
