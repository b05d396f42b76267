# is: unnamed
# v += changes the caller's v.
def adagrad(theta, v, g, lr, eps):
    v += g**2
    return theta - lr * g / (np.sqrt(v) + eps), v
