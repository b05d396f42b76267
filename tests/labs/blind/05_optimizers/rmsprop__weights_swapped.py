# is: swapped
# alpha for the new square.
def rmsprop(theta, v, g, lr, alpha, eps):
    v = (1 - alpha) * v + alpha * g**2
    return theta - lr * g / (np.sqrt(v) + eps), v
