# is: biases-too
# Biases pay.
def l2(theta, is_weight, strength):
    return strength / 2 * np.sum(theta**2), strength * theta
