# is: sum-over-draws
# The sum of squares.
def measured_error(theta, X, y, draws):
    g = gradient(theta, X, y)
    return np.sqrt(np.sum([np.sum((gradient(theta, X[d], y[d]) - g) ** 2) for d in draws]))
