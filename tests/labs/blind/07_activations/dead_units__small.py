# is: unnamed
# Nearly zero counts as dead.
def dead_units(Z):
    return Z.max(axis=0) <= 1e-3
