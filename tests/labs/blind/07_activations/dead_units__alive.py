# is: alive
# The living.
def dead_units(Z):
    return np.any(Z > 0, axis=0)
