# is: gradient-twice
# The gradient of the form without the half.
def l2(theta, is_weight, strength):
    w = theta * is_weight
    return strength / 2 * np.sum(w**2), 2 * strength * w
