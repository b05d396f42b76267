# is: unnamed
# Cut at zero.
def chord_gap(f, a, b, t):
    return max(0.0, t * f(a) + (1 - t) * f(b) - f(t * a + (1 - t) * b))
