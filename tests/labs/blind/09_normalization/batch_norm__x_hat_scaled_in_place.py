# is: unnamed
# y is made in x_hat's memory.
def batch_norm(x, gamma, beta, eps=1e-5):
    std = np.sqrt(x.var(axis=0) + eps)
    x_hat = (x - x.mean(axis=0)) / std
    y = x_hat
    y *= gamma
    y += beta
    return y, x_hat, std
