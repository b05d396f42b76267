# is: right
# |y_hat - (1 - y)| is the probability of what came true.
def binary_cross_entropy(y_hat, y):
    return -np.log(np.abs(y_hat - (1 - y))).mean()
