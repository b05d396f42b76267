# is: biases-in-the-gradient
# Biases pay in the gradient only.
def l2(theta, is_weight, strength):
    return strength / 2 * np.sum(theta[is_weight] ** 2), strength * theta
