# is: step-along-the-sign
# May jump over zero.
def proximal(theta, g, is_weight, lr, strength):
    z = theta - lr * g
    return np.where(is_weight, np.sign(z) * (np.abs(z) - lr * strength), z)
