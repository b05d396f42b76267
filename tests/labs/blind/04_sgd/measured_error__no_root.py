# is: root-forgotten
# The mean square.
def measured_error(theta, X, y, draws):
    g = gradient(theta, X, y)
    return np.mean([np.sum((gradient(theta, X[d], y[d]) - g) ** 2) for d in draws])
