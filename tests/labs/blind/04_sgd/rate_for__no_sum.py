# is: unnamed
# Nothing for sums.
def rate_for(lr, B, B_new, reduction="mean"):
    if reduction == "mean":
        return lr * B_new / B
