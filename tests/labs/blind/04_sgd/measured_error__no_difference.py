# is: no-comparison
# The length of the batch gradients themselves.
def measured_error(theta, X, y, draws):
    return np.sqrt(np.mean([np.sum(gradient(theta, X[d], y[d]) ** 2) for d in draws]))
