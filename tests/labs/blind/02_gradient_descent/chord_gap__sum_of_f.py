# is: unnamed
# The second share forgotten.
def chord_gap(f, a, b, t):
    return t * f(a) + f(b) - f(t * a + b)
