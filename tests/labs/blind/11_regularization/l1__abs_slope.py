# is: slope-without-sign
# The slope of the size, |w|.
def l1(theta, is_weight, strength):
    w = theta * is_weight
    return strength * np.abs(w).sum(), strength * np.abs(w)
