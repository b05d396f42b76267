# is: log-of-the-mean
# Minus the log of the mean probability instead of the mean of minus the logs.
def binary_cross_entropy(y_hat, y):
    p = np.where(y == 1, y_hat, 1 - y_hat)
    return -np.log(np.mean(p))
