# is: threshold-first
# Shrinks first, then the loss's step.
def proximal(theta, g, is_weight, lr, strength):
    s = np.sign(theta) * np.maximum(np.abs(theta) - lr * strength, 0)
    return np.where(is_weight, s, theta) - lr * g
