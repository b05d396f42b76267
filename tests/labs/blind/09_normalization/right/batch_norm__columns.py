# is: right
# Column by column, as a list.
def batch_norm(x, gamma, beta, eps=1e-5):
    x_hat, std = np.array(x, dtype=float), []
    for c in range(x.shape[1]):
        column = x[:, c]
        std.append((column.var() + eps) ** 0.5)
        x_hat[:, c] = (column - column.mean()) / std[-1]
    y = np.array([[gamma[c] * row[c] + beta[c] for c in range(len(gamma))] for row in x_hat])
    return [y, x_hat, np.array(std)]
