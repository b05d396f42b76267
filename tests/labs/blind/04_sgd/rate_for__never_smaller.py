# is: unnamed
# Only for larger batches; smaller keep the rate.
def rate_for(lr, B, B_new, reduction="mean"):
    return lr * max(1, B_new / B) if reduction == "mean" else lr
