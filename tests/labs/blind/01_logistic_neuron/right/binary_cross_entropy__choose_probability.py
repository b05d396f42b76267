# is: right
# First the probability of what came true, then one logarithm.
def binary_cross_entropy(y_hat, y):
    return -np.mean(np.log(np.where(y == 1, y_hat, 1 - y_hat)))
