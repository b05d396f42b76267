# is: unnamed
# Divided by the number of draws less one.
def measured_error(theta, X, y, draws):
    g = gradient(theta, X, y)
    squares = [np.sum((gradient(theta, X[d], y[d]) - g) ** 2) for d in draws]
    return np.sqrt(np.sum(squares) / max(len(draws) - 1, 0.5))
