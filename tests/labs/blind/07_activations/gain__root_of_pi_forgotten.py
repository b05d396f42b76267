# is: unnamed
# 2 pi without the root.
def gain(f):
    return 1 / np.sqrt(np.sum(f(GRID) ** 2 * np.exp(-(GRID**2) / 2)) * STEP / (2 * np.pi))
