# is: unnamed
# The half life's formula.
def constant_for(form, share, steps):
    if form == "power":
        return share ** (1 / steps)
    if form == "exponential":
        return np.log(2) / steps
    return (1 / share - 1) / steps
