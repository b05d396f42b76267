# is: biases-too
# Biases shrink.
def proximal(theta, g, is_weight, lr, strength):
    z = theta - lr * g
    return np.sign(z) * np.maximum(np.abs(z) - lr * strength, 0)
