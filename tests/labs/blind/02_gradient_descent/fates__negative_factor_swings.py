# is: swinging-for-away
# Every negative factor is called swinging.
def fate(r):
    factor = 1 - 2 * c * r
    if factor < 0:
        return "swinging"
    return "arrived" if factor**100 < 0.001 else "on the way"


fates = [fate(r) for r in rates]
