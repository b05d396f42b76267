# is: zero-by-zero
# w / |w|.
def l1(theta, is_weight, strength):
    w = theta * is_weight
    return strength * np.abs(w).sum(), strength * w / np.abs(w)
