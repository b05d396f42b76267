# is: unnamed
# For sums divided by B_new, to make a mean of them.
def rate_for(lr, B, B_new, reduction="mean"):
    return lr * B_new / B if reduction == "mean" else lr / B_new
