# is: unnamed
# The rate as it is.
def rate_for(lr, B, B_new, reduction="mean"):
    return lr
