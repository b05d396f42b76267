# is: the-whole-layer
# One for all.
def dead_units(Z):
    return np.all(Z <= 0)
