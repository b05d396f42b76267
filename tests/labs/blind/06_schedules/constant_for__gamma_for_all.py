# is: unnamed
# gamma for the exponential too.
def constant_for(form, share, steps):
    if form == "power":
        return share ** (1 / steps)
    if form == "exponential":
        return share ** (1 / steps)
    return (1 / share - 1) / steps
