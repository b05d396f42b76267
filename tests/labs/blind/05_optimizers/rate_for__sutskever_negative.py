# is: sutskever-negative
# Thinks the signs must be made up for.
def rate_for(form, lr, mu):
    return lr / (1 - mu) if form == "averaged" else -lr
