# is: mean
# Mean.
def l2(theta, is_weight, strength):
    w = theta * is_weight
    return strength / 2 * np.mean(w**2), strength * w / w.size
