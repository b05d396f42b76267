# is: right
# The factor to the power 1 or 0.
def rate_for(lr, B, B_new, reduction="mean"):
    return lr * (B_new / B) ** (reduction == "mean")
