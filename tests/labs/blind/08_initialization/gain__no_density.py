# is: density-forgotten
# The normal density forgotten.
def gain(f):
    return 1 / np.sqrt(np.sum(f(GRID) ** 2) * DISTANCE)
