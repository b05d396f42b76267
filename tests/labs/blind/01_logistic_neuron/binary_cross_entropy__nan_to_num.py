# is: unnamed
# nan_to_num turns nan into 0, good, but also inf into 1.8e308.
def binary_cross_entropy(y_hat, y):
    loss = -(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
    return np.mean(np.nan_to_num(loss))
