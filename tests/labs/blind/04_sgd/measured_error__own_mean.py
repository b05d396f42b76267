# is: around-their-own-mean
# Around the mean of the batch gradients, not the gradient of all.
def measured_error(theta, X, y, draws):
    gs = np.array([gradient(theta, X[d], y[d]) for d in draws])
    return np.sqrt(np.mean(np.sum((gs - gs.mean(axis=0)) ** 2, axis=1)))
