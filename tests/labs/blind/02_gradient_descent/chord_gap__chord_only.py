# is: chord-only
# The right side is forgotten.
def chord_gap(f, a, b, t):
    return t * f(a) + (1 - t) * f(b)
