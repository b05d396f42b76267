# is: unnamed
# In the order of falling rates.
def fate(r):
    x = abs(1 - 2 * c * r) ** 100
    return "arrived" if x < 0.001 else "on the way" if x < 1 else "swinging" if x == 1 else "away"


fates = [fate(r) for r in rates][::-1]
