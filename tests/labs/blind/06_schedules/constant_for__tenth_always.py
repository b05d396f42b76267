# is: unnamed
# A tenth, whatever is asked.
def constant_for(form, share, steps):
    share = 0.1
    if form == "power":
        return share ** (1 / steps)
    if form == "exponential":
        return -np.log(share) / steps
    return (1 / share - 1) / steps
