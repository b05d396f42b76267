# is: unnamed
# The same rate for both.
def rate_for(form, lr, mu):
    return lr
