# is: unnamed
# Own words.
def fate(r):
    x = abs(1 - 2 * c * r) ** 100
    return "converged" if x < 0.001 else "converging" if x < 1 else "oscillating" if x == 1 else "diverged"


fates = [fate(r) for r in rates]
