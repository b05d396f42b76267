# is: right
# The new point is the known one's mirror image.
def golden_section(f, low, high, tol):
    q = (np.sqrt(5) - 1) / 2
    x1, x2 = high - q * (high - low), low + q * (high - low)
    known = {x1: f(x1), x2: f(x2)}
    while tol < high - low:
        if known[x1] <= known[x2]:
            high, x2 = x2, x1
            x1 = low + high - x2
            known[x1] = f(x1)
        else:
            low, x1 = x1, x2
            x2 = low + high - x1
            known[x2] = f(x2)
    return min(x1, x2, key=known.get)
