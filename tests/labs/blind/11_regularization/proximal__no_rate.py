# is: rate-forgotten
# strength instead of lr * strength.
def proximal(theta, g, is_weight, lr, strength):
    z = theta - lr * g
    return np.where(is_weight, np.sign(z) * np.maximum(np.abs(z) - strength, 0), z)
