# is: not-inverted
# The root itself.
def gain(f):
    return np.sqrt(np.sum(f(GRID) ** 2 * np.exp(-(GRID**2) / 2)) * STEP / np.sqrt(2 * np.pi))
