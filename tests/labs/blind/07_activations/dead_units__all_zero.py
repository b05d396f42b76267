# is: only-exact-zeros
# Zero everywhere.
def dead_units(Z):
    return np.all(Z == 0, axis=0)
