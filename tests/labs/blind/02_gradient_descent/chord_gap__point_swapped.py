# is: weights-swapped-in-f
# The chord at t, the point at 1 - t, written as a + t (b - a).
def chord_gap(f, a, b, t):
    return t * f(a) + (1 - t) * f(b) - f(a + t * (b - a))
