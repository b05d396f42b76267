# is: root-forgotten
# Divided by v.
def adagrad(theta, v, g, lr, eps):
    v = v + g**2
    return theta - lr * g / (v + eps), v
