# is: order
# v first.
def adagrad(theta, v, g, lr, eps):
    v = v + g**2
    return v, theta - lr * g / (np.sqrt(v) + eps)
