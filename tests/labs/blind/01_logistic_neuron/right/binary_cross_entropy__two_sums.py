# is: right
# Sums over the two groups, divided by N at the end.
def binary_cross_entropy(y_hat, y):
    ones, zeros = y_hat[y == 1], y_hat[y == 0]
    return -(np.log(ones).sum() + np.log1p(-zeros).sum()) / len(y)
