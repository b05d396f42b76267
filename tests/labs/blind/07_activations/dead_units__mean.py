# is: mean-below-zero
# By the mean.
def dead_units(Z):
    return Z.mean(axis=0) <= 0
