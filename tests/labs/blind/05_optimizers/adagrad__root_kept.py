# is: root-stored
# Returns the root.
def adagrad(theta, v, g, lr, eps):
    v = np.sqrt(v + g**2)
    return theta - lr * g / (v + eps), v
