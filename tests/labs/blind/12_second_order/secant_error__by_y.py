# is: relative-to-y
# Divided by the largest entry of y.
def secant_error(B, s, y):
    return np.max(np.abs(B @ y - s)) / np.max(np.abs(y))
