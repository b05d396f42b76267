# is: old-v
# Divided by the v from before.
def adagrad(theta, v, g, lr, eps):
    return theta - lr * g / (np.sqrt(v) + eps), v + g**2
