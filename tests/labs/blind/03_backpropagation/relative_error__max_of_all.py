# is: of-the-whole
# One common denominator: the largest of all.
def relative_error(a, b):
    bottom = max(np.abs(a).max(), np.abs(b).max())
    return np.abs(a - b).max() / bottom if bottom else 0.0
