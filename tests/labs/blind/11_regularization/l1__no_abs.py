# is: signs-kept-in-the-value
# Sum without absolute values.
def l1(theta, is_weight, strength):
    w = theta * is_weight
    return strength * w.sum(), strength * np.sign(w)
