# is: without-the-half
# Without the half.
def l2(theta, is_weight, strength):
    w = theta * is_weight
    return strength * np.sum(w**2), 2 * strength * w
