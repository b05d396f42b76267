# is: unnamed
# All three at once.
def constant_for(form, share, steps):
    if form == "power":
        return share ** (1 / steps)
    return share ** (1 / steps), -np.log(share) / steps, (1 / share - 1) / steps
