# is: something-added
# Something smaller is added.
def relative_error(a, b):
    return np.max(np.abs(a - b) / (np.maximum(np.abs(a), np.abs(b)) + 1e-12))
