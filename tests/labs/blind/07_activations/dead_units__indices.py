# is: which-ones
# The numbers of the dead.
def dead_units(Z):
    return np.flatnonzero(np.all(Z <= 0, axis=0))
