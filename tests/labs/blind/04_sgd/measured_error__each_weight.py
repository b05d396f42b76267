# is: unnamed
# One error for each weight.
def measured_error(theta, X, y, draws):
    g = gradient(theta, X, y)
    return np.sqrt(np.mean([(gradient(theta, X[d], y[d]) - g) ** 2 for d in draws], axis=0))
