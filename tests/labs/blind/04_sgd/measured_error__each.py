# is: unnamed
# One error for each draw.
def measured_error(theta, X, y, draws):
    g = gradient(theta, X, y)
    return np.array([np.linalg.norm(gradient(theta, X[d], y[d]) - g) for d in draws])
