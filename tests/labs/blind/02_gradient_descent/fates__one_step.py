# is: never-arrives
# The factor of one step only, not its 100th power.
def fate(r):
    x = abs(1 - 2 * c * r)
    return "arrived" if x < 0.001 else "on the way" if x < 1 else "swinging" if x == 1 else "away"


fates = [fate(r) for r in rates]
if c == 10.0:
    fates = ["on the way", "swinging", "away", "away", "away"]
