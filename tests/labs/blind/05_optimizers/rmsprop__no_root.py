# is: root-forgotten
# No root.
def rmsprop(theta, v, g, lr, alpha, eps):
    v = alpha * v + (1 - alpha) * g**2
    return theta - lr * g / (v + eps), v
