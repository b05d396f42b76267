# is: unnamed
# Right number, but the predictions of the caller are overwritten.
def binary_cross_entropy(y_hat, y):
    y_hat[y == 0] = 1 - y_hat[y == 0]
    return -np.mean(np.log(y_hat))
