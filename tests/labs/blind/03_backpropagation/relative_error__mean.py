# is: mean
# The mean instead of the largest.
def relative_error(a, b):
    bottom = np.maximum(np.abs(a), np.abs(b))
    return np.mean(np.abs(a - b) / np.where(bottom == 0, 1, bottom))
