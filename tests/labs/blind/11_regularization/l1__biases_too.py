# is: biases-too
# Biases pay.
def l1(theta, is_weight, strength):
    return strength * np.abs(theta).sum(), strength * np.sign(theta)
