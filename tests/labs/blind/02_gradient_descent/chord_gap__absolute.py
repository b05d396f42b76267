# is: absolute
# The size of the gap.
def chord_gap(f, a, b, t):
    return abs(t * f(a) + (1 - t) * f(b) - f(t * a + (1 - t) * b))
