# is: unnamed
# Zeroes the biases in theta.
def l2(theta, is_weight, strength):
    theta[~is_weight] = 0
    return strength / 2 * np.sum(theta**2), strength * theta
