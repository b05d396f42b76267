# is: clipped
# A small number inside the logarithms.
def binary_cross_entropy(y_hat, y):
    return -np.mean(y * np.log(y_hat + 1e-9) + (1 - y) * np.log(1 - y_hat + 1e-9))
