# is: unnamed
# Own words.
def fate(r):
    x = min(abs(1 - 2 * c * r), 2.0) ** 100
    return "converged" if x < 0.001 else "converging" if x < 1 else "oscillating" if x == 1 else "diverged"


fates = [fate(r) for r in rates]
