# is: unnamed
# For sums the factor squared.
def rate_for(lr, B, B_new, reduction="mean"):
    k = B_new / B
    return lr * k if reduction == "mean" else lr * k**2
