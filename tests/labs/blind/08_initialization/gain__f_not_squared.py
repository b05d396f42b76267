# is: square-forgotten
# f not squared.
def gain(f):
    phi = np.exp(-(GRID**2) / 2) / np.sqrt(2 * np.pi)
    return 1 / np.sqrt(np.sum(f(GRID) * phi) * DISTANCE)
