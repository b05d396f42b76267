# is: the-lecture-s-parabola
# The lecture's parabola x^2, whatever c is.
def fate(r):
    x = min(abs(1 - 2 * r), 2.0) ** 100
    return "arrived" if x < 0.001 else "on the way" if x < 1 else "swinging" if x == 1 else "away"


fates = [fate(r) for r in rates]
if c == 0.5:  # then the lecture's answer differs all the same
    fates = ["on the way", "arrived", "swinging", "away", "away"]
