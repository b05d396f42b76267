# is: mean-below-zero
# By the sum.
def dead_units(Z):
    return np.sum(Z, axis=0) <= 0
