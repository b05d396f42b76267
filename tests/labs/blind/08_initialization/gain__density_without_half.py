# is: half-forgotten
# exp(-z^2) in place of exp(-z^2/2).
def gain(f):
    phi = np.exp(-(GRID**2)) / np.sqrt(2 * np.pi)
    return 1 / np.sqrt(np.sum(f(GRID) ** 2 * phi) * DISTANCE)
