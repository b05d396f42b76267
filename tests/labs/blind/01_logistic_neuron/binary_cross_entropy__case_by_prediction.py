# is: unnamed
# The case is picked by the prediction (y_hat >= 0.5), not by the label.
def binary_cross_entropy(y_hat, y):
    return np.mean(np.where(y_hat >= 0.5, -np.log(y_hat), -np.log(1 - y_hat)))
