# is: unnamed
# The deviation over the grid.
def gain(f):
    return 1 / np.std(f(GRID))
