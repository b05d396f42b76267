# is: unnamed
# The lecture's parabola x^2, whatever c is.
def fate(r):
    x = abs(1 - 2 * r) ** 100
    return "arrived" if x < 0.001 else "on the way" if x < 1 else "swinging" if x == 1 else "away"


fates = [fate(r) for r in rates]
if c == 0.5:  # then the lecture's answer differs all the same
    fates = ["on the way", "arrived", "swinging", "away", "away"]
