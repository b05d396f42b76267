# is: right
# The point as b + t (a - b).
def chord_gap(f, a, b, t):
    fa, fb = f(a), f(b)
    return float(fb + t * (fa - fb) - f(b + t * (a - b)))
