# is: square-forgotten
# g is not squared.
def adagrad(theta, v, g, lr, eps):
    v = v + np.abs(g)
    return theta - lr * g / (np.sqrt(v) + eps), v
