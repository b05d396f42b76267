# is: sum-rescaled-too
# The sum scaled, too.
def rate_for(lr, B, B_new, reduction="mean"):
    return lr * B_new / B
