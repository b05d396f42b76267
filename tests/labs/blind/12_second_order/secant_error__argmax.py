# is: unnamed
# The place of the largest entry, not its size.
def secant_error(B, s, y):
    return np.argmax(np.abs(B @ y - s)) / np.argmax(np.abs(s))
