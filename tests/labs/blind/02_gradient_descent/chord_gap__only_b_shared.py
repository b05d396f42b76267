# is: unnamed
# 1 - t without brackets: t f(a) + 1 - t f(b).
def chord_gap(f, a, b, t):
    return t * f(a) + 1 - t * f(b) - f(t * a + 1 - t * b)
