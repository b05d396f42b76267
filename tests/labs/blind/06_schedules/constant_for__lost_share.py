# is: what-is-lost
# The share that is lost.
def constant_for(form, share, steps):
    share = 1 - share
    if form == "power":
        return share ** (1 / steps)
    if form == "exponential":
        return -np.log(share) / steps
    return (1 / share - 1) / steps
