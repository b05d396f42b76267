# is: one-of-them
# Relative to a alone.
def relative_error(a, b):
    return np.max(np.abs(a - b) / np.where(a == 0, 1, np.abs(a)))
