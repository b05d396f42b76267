# is: unnamed
# Changes x.
def batch_norm(x, gamma, beta, eps=1e-5):
    std = np.sqrt(x.var(axis=0) + eps)
    x -= x.mean(axis=0)
    x /= std
    return gamma * x + beta, x, std
