# is: unnamed
# Compares the sizes of the two sides.
def secant_error(B, s, y):
    return abs(np.max(np.abs(B @ y)) - np.max(np.abs(s))) / np.max(np.abs(s))
