# is: zero-counts-as-alive
# Exactly 0 counts as alive.
def dead_units(Z):
    return np.all(Z < 0, axis=0)
