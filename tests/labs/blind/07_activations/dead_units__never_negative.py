# is: unnamed
# Never negative.
def dead_units(Z):
    return np.all(Z >= 0, axis=0)
