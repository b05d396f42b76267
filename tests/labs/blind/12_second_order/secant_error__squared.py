# is: unnamed
# Squares instead of absolute values.
def secant_error(B, s, y):
    return np.max((B @ y - s) ** 2) / np.max(s**2)
