# is: unnamed
# The largest error.
def measured_error(theta, X, y, draws):
    g = gradient(theta, X, y)
    return max(np.linalg.norm(gradient(theta, X[d], y[d]) - g) for d in draws)
