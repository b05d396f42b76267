# is: not-collected
# v is only this step's square.
def adagrad(theta, v, g, lr, eps):
    v = g**2
    return theta - lr * g / (np.sqrt(v) + eps), v
