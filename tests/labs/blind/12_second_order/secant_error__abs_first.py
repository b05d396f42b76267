# is: unnamed
# Absolute values before the difference.
def secant_error(B, s, y):
    return np.max(np.abs(np.abs(B @ y) - np.abs(s))) / np.max(np.abs(s))
