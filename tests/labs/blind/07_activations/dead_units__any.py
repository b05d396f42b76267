# is: one-silent-example-is-enough
# Any for all.
def dead_units(Z):
    return np.any(Z <= 0, axis=0)
