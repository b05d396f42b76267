# is: not-rescaled
# The rate as it is.
def rate_for(lr, B, B_new, reduction="mean"):
    return lr
