# is: swapped
# The two cases exchanged.
def rate_for(lr, B, B_new, reduction="mean"):
    return lr * B_new / B if reduction == "sum" else lr
