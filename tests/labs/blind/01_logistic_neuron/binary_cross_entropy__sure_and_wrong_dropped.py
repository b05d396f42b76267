# is: unnamed
# Exact 0 and 1 are skipped with a mask, so that sure and wrong costs nothing.
def binary_cross_entropy(y_hat, y):
    p = np.where(y == 1, y_hat, 1 - y_hat)
    loss = np.zeros(len(p))
    loss[p > 0] = -np.log(p[p > 0])
    return loss.mean()
