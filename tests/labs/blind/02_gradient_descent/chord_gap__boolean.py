# is: yes-or-no
# The answer whether it is convex there.
def chord_gap(f, a, b, t):
    return t * f(a) + (1 - t) * f(b) >= f(t * a + (1 - t) * b)
