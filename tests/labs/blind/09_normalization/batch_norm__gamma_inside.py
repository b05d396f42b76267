# is: unnamed
# x_hat with gamma and beta.
def batch_norm(x, gamma, beta, eps=1e-5):
    std = np.sqrt(x.var(axis=0) + eps)
    y = gamma * (x - x.mean(axis=0)) / std + beta
    return y, y, std
