# is: right
# The matrix of derivatives, feature by feature.
def batch_norm_backward(g, x_hat, std, gamma):
    n, c = g.shape
    gx = np.empty((n, c))
    for k in range(c):
        J = np.eye(n) - 1 / n - np.outer(x_hat[:, k], x_hat[:, k]) / n
        gx[:, k] = J @ g[:, k] * gamma[k] / std[k]
    return gx, np.diag(g.T @ x_hat), np.ones(n) @ g
