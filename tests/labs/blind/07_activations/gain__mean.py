# is: unnamed
# The mean, not the mean square.
def gain(f):
    return 1 / (np.sum(f(GRID) * np.exp(-(GRID**2) / 2)) * STEP / np.sqrt(2 * np.pi))
