# is: unnamed
# The mean for the sum.
def gain(f):
    return 1 / np.sqrt(np.mean(f(GRID) ** 2 * np.exp(-(GRID**2) / 2)) * STEP / np.sqrt(2 * np.pi))
