# is: order
# v first.
def rmsprop(theta, v, g, lr, alpha, eps):
    v = alpha * v + (1 - alpha) * g**2
    return v, theta - lr * g / (np.sqrt(v) + eps)
