# is: square-forgotten
# The average of g, not of g².
def rmsprop(theta, v, g, lr, alpha, eps):
    v = alpha * v + (1 - alpha) * g
    return theta - lr * g / (np.sqrt(np.abs(v)) + eps), v
