# is: arguments-swapped
# Label and prediction changed places in the formula: log of the label.
def binary_cross_entropy(y_hat, y):
    return -np.mean(y_hat * np.log(y) + (1 - y_hat) * np.log(1 - y))
