# is: mean-of-lengths
# The mean of the lengths, not the root of the mean square.
def measured_error(theta, X, y, draws):
    g = gradient(theta, X, y)
    return np.mean([np.linalg.norm(gradient(theta, X[d], y[d]) - g) for d in draws])
