# is: unnamed
# zeros_like(y) is an integer array, so the probabilities are cut to 0: inf nearly everywhere.
def binary_cross_entropy(y_hat, y):
    p = np.zeros_like(y)
    p[y == 1] = y_hat[y == 1]
    p[y == 0] = 1 - y_hat[y == 0]
    return -np.mean(np.log(p))
