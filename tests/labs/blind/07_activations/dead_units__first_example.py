# is: unnamed
# By the first example.
def dead_units(Z):
    return Z[0] <= 0
