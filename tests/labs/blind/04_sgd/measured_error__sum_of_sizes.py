# is: absolute-values
# The length as the sum of absolute values.
def measured_error(theta, X, y, draws):
    g = gradient(theta, X, y)
    return np.sqrt(np.mean([np.abs(gradient(theta, X[d], y[d]) - g).sum() ** 2 for d in draws]))
