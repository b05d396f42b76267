# is: sum-divided
# For sums divided by k.
def rate_for(lr, B, B_new, reduction="mean"):
    return lr * B_new / B if reduction == "mean" else lr * B / B_new
