# is: class-means-added
# Mean over the label-1 examples plus mean over the label-0 examples.
def binary_cross_entropy(y_hat, y):
    return -np.log(y_hat[y == 1]).mean() - np.log(1 - y_hat[y == 0]).mean()
