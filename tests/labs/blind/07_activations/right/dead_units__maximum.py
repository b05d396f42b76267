# is: right
# The largest.
def dead_units(Z):
    return Z.max(axis=0) <= 0
