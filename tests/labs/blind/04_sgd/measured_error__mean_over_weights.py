# is: mean-over-coordinates
# The mean runs over the entries as well.
def measured_error(theta, X, y, draws):
    g = gradient(theta, X, y)
    return np.sqrt(np.mean([(gradient(theta, X[d], y[d]) - g) ** 2 for d in draws]))
