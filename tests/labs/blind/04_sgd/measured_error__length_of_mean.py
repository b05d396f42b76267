# is: length-of-the-mean
# The length of the mean difference: errors cancel.
def measured_error(theta, X, y, draws):
    g = gradient(theta, X, y)
    return np.linalg.norm(np.mean([gradient(theta, X[d], y[d]) - g for d in draws], axis=0))
