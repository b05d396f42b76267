# is: zero-over-zero
# nan where both are 0.
def relative_error(a, b):
    return np.max(np.abs(a - b) / np.maximum(np.abs(a), np.abs(b)))
