# is: unnamed
# No density: all points alike.
def gain(f):
    return 1 / np.sqrt(np.sum(f(GRID) ** 2) * STEP / np.sqrt(2 * np.pi))
