# is: eps-outside
# eps added to the root.
def batch_norm(x, gamma, beta, eps=1e-5):
    std = np.sqrt(x.var(axis=0)) + eps
    x_hat = (x - x.mean(axis=0)) / std
    return gamma * x_hat + beta, x_hat, std
