# is: unnamed
# Mostly dead.
def dead_units(Z):
    return np.mean(Z <= 0, axis=0) > 0.5
