# is: one-forgotten
# 1 is not taken off.
def constant_for(form, share, steps):
    if form == "power":
        return share ** (1 / steps)
    if form == "exponential":
        return -np.log(share) / steps
    return 1 / (share * steps)
