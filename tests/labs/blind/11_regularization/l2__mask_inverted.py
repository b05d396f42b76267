# is: weights-free
# Only biases pay.
def l2(theta, is_weight, strength):
    w = theta * ~is_weight
    return strength / 2 * np.sum(w**2), strength * w
