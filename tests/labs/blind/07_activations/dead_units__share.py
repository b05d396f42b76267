# is: unnamed
# The share of dead examples.
def dead_units(Z):
    return np.mean(Z <= 0, axis=0)
