# is: biases-left-behind
# Biases take no step.
def proximal(theta, g, is_weight, lr, strength):
    z = theta - lr * g
    return np.where(is_weight, np.sign(z) * np.maximum(np.abs(z) - lr * strength, 0), theta)
