# is: one-v-for-all
# The mean over all parameters.
def rmsprop(theta, v, g, lr, alpha, eps):
    v = alpha * v + (1 - alpha) * np.mean(g**2)
    return theta - lr * g / (np.sqrt(v) + eps), v
