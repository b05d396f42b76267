# is: std-without-eps-returned
# std is returned without eps.
def batch_norm(x, gamma, beta, eps=1e-5):
    x_hat = (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + eps)
    return gamma * x_hat + beta, x_hat, x.std(axis=0)
