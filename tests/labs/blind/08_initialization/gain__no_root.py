# is: root-forgotten
# 1 over the mean square.
def gain(f):
    phi = np.exp(-(GRID**2) / 2) / np.sqrt(2 * np.pi)
    return 1 / np.sum(f(GRID) ** 2 * phi * DISTANCE)
