# is: sum-rescaled-too
# reduction == "mean" or "sum" is always true.
def rate_for(lr, B, B_new, reduction="mean"):
    if reduction == "mean" or "sum":
        return lr * B_new / B
    return lr
