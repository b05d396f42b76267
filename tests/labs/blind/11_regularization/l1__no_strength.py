# is: strength-forgotten
# The slope without the strength.
def l1(theta, is_weight, strength):
    w = theta * is_weight
    return strength * np.abs(w).sum(), np.sign(w)
