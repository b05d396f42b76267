# is: no-absolute-value
# The absolute value of the largest, in both.
def secant_error(B, s, y):
    return abs(np.max(B @ y - s)) / abs(np.max(s))
