# is: unnamed
# Adds the difference.
def rate_for(lr, B, B_new, reduction="mean"):
    return lr + (B_new - B) * lr if reduction == "mean" else lr
