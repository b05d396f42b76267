# is: right
# Mean and variance by einsum, hypot for the root.
def batch_norm(x, gamma, beta, eps=1e-5):
    n = x.shape[0]
    c = x - np.einsum("nc->c", x) / n
    std = np.hypot(np.sqrt(np.einsum("nc,nc->c", c, c) / n), np.sqrt(eps))
    x_hat = np.einsum("nc,c->nc", c, 1 / std)
    return np.einsum("nc,c->nc", x_hat, gamma) + beta, x_hat, std
