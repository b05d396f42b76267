# is: power-divided
# The brackets are missing.
def constant_for(form, share, steps):
    if form == "power":
        return share**1 / steps
    if form == "exponential":
        return -np.log(share) / steps
    return (1 / share - 1) / steps
