# is: sign-of-theta
# The sign of the old theta.
def proximal(theta, g, is_weight, lr, strength):
    z = theta - lr * g
    return np.where(is_weight, np.sign(theta) * np.maximum(np.abs(z) - lr * strength, 0), z)
