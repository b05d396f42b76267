# is: example-by-example
# axis=1.
def batch_norm(x, gamma, beta, eps=1e-5):
    std = np.sqrt(x.var(axis=1, keepdims=True) + eps)
    x_hat = (x - x.mean(axis=1, keepdims=True)) / std
    return gamma * x_hat + beta, x_hat, std.ravel()
