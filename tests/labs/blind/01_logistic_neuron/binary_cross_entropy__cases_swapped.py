# is: labels-swapped
# The two cases are exchanged: label 1 pays -log(1 - y_hat).
def binary_cross_entropy(y_hat, y):
    return np.mean(np.where(y == 1, -np.log(1 - y_hat), -np.log(y_hat)))
