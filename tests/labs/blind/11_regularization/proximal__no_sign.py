# is: sign-lost
# Forgot the sign.
def proximal(theta, g, is_weight, lr, strength):
    z = theta - lr * g
    return np.where(is_weight, np.maximum(np.abs(z) - lr * strength, 0), z)
