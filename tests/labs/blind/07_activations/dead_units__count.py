# is: a-count
# How many.
def dead_units(Z):
    return np.sum(np.all(Z <= 0, axis=0))
