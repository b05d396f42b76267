# is: old-v
# The v from before in the step.
def rmsprop(theta, v, g, lr, alpha, eps):
    return theta - lr * g / (np.sqrt(v) + eps), alpha * v + (1 - alpha) * g**2
