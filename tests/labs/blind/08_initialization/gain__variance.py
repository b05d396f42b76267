# is: variance-for-mean-square
# The variance in place of the mean square.
def gain(f):
    phi = np.exp(-(GRID**2) / 2) / np.sqrt(2 * np.pi)
    mean = np.sum(f(GRID) * phi) * DISTANCE
    return 1 / np.sqrt(np.sum((f(GRID) - mean) ** 2 * phi) * DISTANCE)
