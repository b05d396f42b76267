# is: clipped
# As PyTorch: each logarithm capped at -100, so sure and wrong costs 100.
def binary_cross_entropy(y_hat, y):
    one = np.maximum(np.log(y_hat), -100)
    zero = np.maximum(np.log(1 - y_hat), -100)
    return -np.mean(y * one + (1 - y) * zero)
