# is: per-example
# One loss for each example, the mean forgotten.
def binary_cross_entropy(y_hat, y):
    return np.where(y == 1, -np.log(y_hat), -np.log(1 - y_hat))
