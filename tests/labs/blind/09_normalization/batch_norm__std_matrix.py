# is: unnamed
# std with the shape (1, C).
def batch_norm(x, gamma, beta, eps=1e-5):
    std = np.sqrt(x.var(axis=0, keepdims=True) + eps)
    x_hat = (x - x.mean(axis=0, keepdims=True)) / std
    return gamma * x_hat + beta, x_hat, std
