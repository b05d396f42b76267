# is: half
# Half of it.
def l1(theta, is_weight, strength):
    w = theta * is_weight
    return strength / 2 * np.abs(w).sum(), strength / 2 * np.sign(w)
