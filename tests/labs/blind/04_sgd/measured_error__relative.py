# is: relative
# Divided by the length of the gradient of all.
def measured_error(theta, X, y, draws):
    g = gradient(theta, X, y)
    s = np.sqrt(np.mean([np.sum((gradient(theta, X[d], y[d]) - g) ** 2) for d in draws]))
    return s / np.linalg.norm(g)
