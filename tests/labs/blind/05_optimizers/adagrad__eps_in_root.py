# is: eps-inside
# eps under the root.
def adagrad(theta, v, g, lr, eps):
    v = v + g**2
    return theta - lr * g / np.sqrt(v + eps), v
