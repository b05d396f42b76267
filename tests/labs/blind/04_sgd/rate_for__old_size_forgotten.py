# is: times-new-size
# Times B_new.
def rate_for(lr, B, B_new, reduction="mean"):
    return lr * B_new if reduction == "mean" else lr
