# is: summed
# The sum, not the average.
def rmsprop(theta, v, g, lr, alpha, eps):
    v = v + g**2
    return theta - lr * g / (np.sqrt(v) + eps), v
