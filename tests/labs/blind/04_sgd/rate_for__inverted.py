# is: inverse
# B / B_new.
def rate_for(lr, B, B_new, reduction="mean"):
    return lr * B / B_new if reduction == "mean" else lr
