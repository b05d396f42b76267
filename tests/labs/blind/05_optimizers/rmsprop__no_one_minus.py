# is: summed
# alpha v + g².
def rmsprop(theta, v, g, lr, alpha, eps):
    v = alpha * v + g**2
    return theta - lr * g / (np.sqrt(v) + eps), v
