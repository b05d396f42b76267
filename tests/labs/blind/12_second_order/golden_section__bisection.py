# is: unnamed
# Halves the interval by two points near the middle.
def golden_section(f, low, high, tol):
    while high - low > tol:
        mid = (low + high) / 2
        if f(mid - tol / 100) <= f(mid + tol / 100):
            high = mid
        else:
            low = mid
    return (low + high) / 2
