# is: sign
# The minus sign is missing: log-likelihood, not loss.
def binary_cross_entropy(y_hat, y):
    return np.mean(np.where(y == 1, np.log(y_hat), np.log(1 - y_hat)))
