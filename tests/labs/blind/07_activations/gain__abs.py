# is: unnamed
# |f|.
def gain(f):
    return 1 / np.sqrt(np.sum(np.abs(f(GRID)) * np.exp(-(GRID**2) / 2)) * STEP / np.sqrt(2 * np.pi))
