# is: something-added
# Something small in the denominator.
def relative_error(a, b):
    return np.max(np.abs(a - b) / np.maximum(1e-8, np.maximum(np.abs(a), np.abs(b))))
