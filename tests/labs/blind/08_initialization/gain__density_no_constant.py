# is: density-not-normalized
# 1/sqrt(2 pi) forgotten.
def gain(f):
    return 1 / np.sqrt(np.sum(f(GRID) ** 2 * np.exp(-(GRID**2) / 2)) * DISTANCE)
