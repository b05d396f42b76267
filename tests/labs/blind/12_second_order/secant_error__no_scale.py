# is: not-relative
# Not relative.
def secant_error(B, s, y):
    return np.max(np.abs(B @ y - s))
