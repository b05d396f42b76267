# is: back-to-front
# In the order of falling rates.
def fate(r):
    x = min(abs(1 - 2 * c * r), 2.0) ** 100
    return "arrived" if x < 0.001 else "on the way" if x < 1 else "swinging" if x == 1 else "away"


fates = [fate(r) for r in rates][::-1]
