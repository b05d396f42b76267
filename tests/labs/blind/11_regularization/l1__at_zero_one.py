# is: a-sign-at-zero
# 1 at zero.
def l1(theta, is_weight, strength):
    w = theta * is_weight
    return strength * np.abs(w).sum(), strength * np.where(theta >= 0, 1.0, -1.0) * is_weight
