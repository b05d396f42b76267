# is: per-place
# All errors, not the largest.
def relative_error(a, b):
    bottom = np.maximum(np.abs(a), np.abs(b))
    return np.abs(a - b) / np.where(bottom == 0, 1, bottom)
