# is: power-divided
# share / steps.
def constant_for(form, share, steps):
    if form == "power":
        return share / steps
    if form == "exponential":
        return -np.log(share) / steps
    return (1 / share - 1) / steps
