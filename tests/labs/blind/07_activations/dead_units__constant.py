# is: unnamed
# No change: the deviation is 0.
def dead_units(Z):
    return np.maximum(Z, 0).std(axis=0) == 0
