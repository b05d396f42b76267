# is: density-forgotten
# The mean over the grid: every z counts the same.
def gain(f):
    return 1 / np.sqrt(np.mean(f(GRID) ** 2))
