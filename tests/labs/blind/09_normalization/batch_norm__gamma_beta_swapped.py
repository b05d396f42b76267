# is: gamma-and-beta-exchanged
# beta x_hat + gamma.
def batch_norm(x, gamma, beta, eps=1e-5):
    std = np.sqrt(x.var(axis=0) + eps)
    x_hat = (x - x.mean(axis=0)) / std
    return beta * x_hat + gamma, x_hat, std
