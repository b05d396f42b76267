# is: not-inverted
# The root, not 1 over it.
def gain(f):
    phi = np.exp(-(GRID**2) / 2) / np.sqrt(2 * np.pi)
    return np.sqrt(np.sum(f(GRID) ** 2 * phi) * DISTANCE)
