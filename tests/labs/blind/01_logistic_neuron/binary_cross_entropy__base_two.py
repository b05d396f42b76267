# is: base-2
# log2: bits instead of nats.
def binary_cross_entropy(y_hat, y):
    return np.mean(np.where(y == 1, -np.log2(y_hat), -np.log2(1 - y_hat)))
