# is: not-normed
# The normalizer is forgotten.
def gain(f):
    return 1 / np.sqrt(np.sum(f(GRID) ** 2 * np.exp(-(GRID**2) / 2)) * STEP)
