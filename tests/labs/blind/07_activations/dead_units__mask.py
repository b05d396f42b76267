# is: unnamed
# Entry by entry.
def dead_units(Z):
    return Z <= 0
