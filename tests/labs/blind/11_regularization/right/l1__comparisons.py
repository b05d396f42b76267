# is: right
# Two comparisons.
def l1(theta, is_weight, strength):
    s = ((theta > 0).astype(float) - (theta < 0)) * is_weight
    return strength * (s * theta).sum(), strength * s
