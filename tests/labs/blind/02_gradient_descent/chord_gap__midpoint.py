# is: middle-only
# Always the middle.
def chord_gap(f, a, b, t):
    return (f(a) + f(b)) / 2 - f((a + b) / 2)
