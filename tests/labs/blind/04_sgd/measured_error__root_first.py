# is: unnamed
# The root mean of the lengths: not squared.
def measured_error(theta, X, y, draws):
    g = gradient(theta, X, y)
    return np.sqrt(np.mean([np.linalg.norm(gradient(theta, X[d], y[d]) - g) for d in draws]))
