# is: right
# The sum of the outputs.
def dead_units(Z):
    return np.maximum(Z, 0).sum(axis=0) == 0
