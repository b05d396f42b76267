# is: right
# The likelihood y_hat^y (1 - y_hat)^(1 - y), since 0^0 is 1.
def binary_cross_entropy(y_hat, y):
    return np.mean(-np.log(y_hat**y * (1 - y_hat) ** (1 - y)))
