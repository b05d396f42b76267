# is: corrected
# Bias corrected as if it were the first step.
def rmsprop(theta, v, g, lr, alpha, eps):
    v = alpha * v + (1 - alpha) * g**2
    return theta - lr * g / (np.sqrt(v / (1 - alpha)) + eps), v
