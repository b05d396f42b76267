# is: one-step-off
# steps + 1.
def constant_for(form, share, steps):
    steps = steps + 1
    if form == "power":
        return share ** (1 / steps)
    if form == "exponential":
        return -np.log(share) / steps
    return (1 / share - 1) / steps
