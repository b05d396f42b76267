# is: unnamed
# x1 becomes the new x1 when the right part goes.
def golden_section(f, low, high, tol):
    q = (np.sqrt(5) - 1) / 2
    x1 = high - q * (high - low)
    x2 = low + q * (high - low)
    f1, f2 = f(x1), f(x2)
    while high - low > tol:
        if f1 <= f2:
            high = x2
            x2 = low + q * (high - low)
            f2 = f(x2)
        else:
            low = x1
            x1 = high - q * (high - low)
            f1 = f(x1)
    if f1 <= f2:
        return x1
    return x2
