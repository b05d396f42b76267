# is: unnamed
# Any for all.
def dead_units(Z):
    return np.any(Z <= 0, axis=0)
