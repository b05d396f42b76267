# is: along-the-units
# The axis is wrong.
def dead_units(Z):
    return np.all(Z <= 0, axis=1)
