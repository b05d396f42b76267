# is: squared-error
# Mean squared error.
def binary_cross_entropy(y_hat, y):
    return np.mean((y_hat - y) ** 2)
