# is: unnamed
# The last example is left out.
def dead_units(Z):
    return np.all(Z[:-1] <= 0, axis=0)
