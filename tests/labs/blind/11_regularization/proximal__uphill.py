# is: uphill
# Plus the gradient.
def proximal(theta, g, is_weight, lr, strength):
    z = theta + lr * g
    return np.where(is_weight, np.sign(z) * np.maximum(np.abs(z) - lr * strength, 0), z)
