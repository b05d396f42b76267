# is: unnamed
# The density of the output.
def gain(f):
    return 1 / np.sqrt(np.sum(f(GRID) ** 2 * np.exp(-(f(GRID) ** 2) / 2)) * STEP / np.sqrt(2 * np.pi))
