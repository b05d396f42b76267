# is: weights-swapped
# t goes with b on both sides.
def chord_gap(f, a, b, t):
    return (1 - t) * f(a) + t * f(b) - f((1 - t) * a + t * b)
