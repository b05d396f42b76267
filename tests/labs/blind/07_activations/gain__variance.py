# is: variance-for-mean-square
# The variance: the mean is taken off.
def gain(f):
    return 1 / np.sqrt(
        np.sum(
            (f(GRID) - np.sum(f(GRID) * np.exp(-(GRID**2) / 2)) * STEP / np.sqrt(2 * np.pi)) ** 2
            * np.exp(-(GRID**2) / 2)
        )
        * STEP
        / np.sqrt(2 * np.pi)
    )
