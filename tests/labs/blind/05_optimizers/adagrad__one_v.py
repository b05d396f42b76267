# is: one-v-for-all
# One sum for all parameters.
def adagrad(theta, v, g, lr, eps):
    v = v + np.sum(g**2)
    return theta - lr * g / (np.sqrt(v) + eps), v
