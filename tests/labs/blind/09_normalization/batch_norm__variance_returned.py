# is: variance-returned
# The variance returned as std.
def batch_norm(x, gamma, beta, eps=1e-5):
    var = x.var(axis=0)
    x_hat = (x - x.mean(axis=0)) / np.sqrt(var + eps)
    return gamma * x_hat + beta, x_hat, var
