# is: turned-round
# Function minus chord.
def chord_gap(f, a, b, t):
    return f(t * a + (1 - t) * b) - (t * f(a) + (1 - t) * f(b))
