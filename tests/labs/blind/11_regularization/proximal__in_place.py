# is: unnamed
# Changes theta.
def proximal(theta, g, is_weight, lr, strength):
    theta -= lr * g
    z = theta
    return np.where(is_weight, np.sign(z) * np.maximum(np.abs(z) - lr * strength, 0), z)
