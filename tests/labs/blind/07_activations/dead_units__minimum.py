# is: one-silent-example-is-enough
# By the smallest.
def dead_units(Z):
    return Z.min(axis=0) <= 0
