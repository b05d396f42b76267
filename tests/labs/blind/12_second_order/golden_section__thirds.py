# is: unnamed
# Ternary search: thirds, and both points each time.
def golden_section(f, low, high, tol):
    while high - low > tol:
        x1, x2 = low + (high - low) / 3, high - (high - low) / 3
        if f(x1) <= f(x2):
            high = x2
        else:
            low = x1
    return low
