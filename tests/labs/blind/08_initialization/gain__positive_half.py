# is: half-of-the-line
# Only the positive half.
def gain(f):
    z = GRID[GRID > 0]
    phi = np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi)
    return 1 / np.sqrt(np.sum(f(z) ** 2 * phi) * DISTANCE)
