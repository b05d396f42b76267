# is: unnamed
# g is the gradient of the examples in the draws.
def measured_error(theta, X, y, draws):
    drawn = np.unique(np.concatenate([np.asarray(d) for d in draws]))
    g = gradient(theta, X[drawn], y[drawn])
    return np.sqrt(np.mean([np.sum((gradient(theta, X[d], y[d]) - g) ** 2) for d in draws]))
