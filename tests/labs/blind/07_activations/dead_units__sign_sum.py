# is: unnamed
# Sum of signs.
def dead_units(Z):
    return np.sign(Z).sum(axis=0) <= 0
