# is: unnamed
# The point is built in a.
def chord_gap(f, a, b, t):
    chord = t * f(a) + (1 - t) * f(b)
    a *= t
    a += (1 - t) * b
    return chord - f(a)
