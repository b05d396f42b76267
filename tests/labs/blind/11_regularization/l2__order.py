# is: order
# Gradient first.
def l2(theta, is_weight, strength):
    w = theta * is_weight
    return strength * w, strength / 2 * np.sum(w**2)
