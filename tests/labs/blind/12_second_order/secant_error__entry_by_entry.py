# is: entry-by-entry
# Each entry by its own entry of s, then the largest.
def secant_error(B, s, y):
    return np.max(np.abs((B @ y - s) / s))
