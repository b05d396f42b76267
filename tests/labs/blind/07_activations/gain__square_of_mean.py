# is: unnamed
# The root of the mean's square.
def gain(f):
    return 1 / np.sqrt((np.sum(f(GRID) * np.exp(-(GRID**2) / 2)) * STEP / np.sqrt(2 * np.pi)) ** 2)
