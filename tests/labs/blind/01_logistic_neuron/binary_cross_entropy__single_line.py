# is: log-of-zero
# The single line as printed: 0 * log 0 is nan for a sure and right prediction.
def binary_cross_entropy(y_hat, y):
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
