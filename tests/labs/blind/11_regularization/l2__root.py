# is: norm
# The norm.
def l2(theta, is_weight, strength):
    w = theta * is_weight
    return strength / 2 * np.sqrt(np.sum(w**2)), strength * w
