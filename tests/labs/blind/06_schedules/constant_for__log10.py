# is: log-of-ten
# Logarithm to base 10.
def constant_for(form, share, steps):
    if form == "power":
        return share ** (1 / steps)
    if form == "exponential":
        return -np.log10(share) / steps
    return (1 / share - 1) / steps
