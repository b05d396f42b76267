# is: unnamed
# Not divided by the steps.
def constant_for(form, share, steps):
    if form == "power":
        return share ** (1 / steps)
    if form == "exponential":
        return -np.log(share)
    return 1 / share - 1
