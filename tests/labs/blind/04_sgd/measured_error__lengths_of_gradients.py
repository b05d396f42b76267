# is: difference-of-lengths
# Difference of the lengths, not length of the difference.
def measured_error(theta, X, y, draws):
    g = np.linalg.norm(gradient(theta, X, y))
    return np.sqrt(np.mean([(np.linalg.norm(gradient(theta, X[d], y[d])) - g) ** 2 for d in draws]))
