# is: root-forgotten
# No root.
def gain(f):
    return 1 / (np.sum(f(GRID) ** 2 * np.exp(-(GRID**2) / 2)) * STEP / np.sqrt(2 * np.pi))
