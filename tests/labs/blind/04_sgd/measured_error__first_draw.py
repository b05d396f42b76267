# is: last-draw-only
# return in the loop.
def measured_error(theta, X, y, draws):
    g = gradient(theta, X, y)
    for d in draws:
        return np.sqrt(np.sum((gradient(theta, X[d], y[d]) - g) ** 2))
