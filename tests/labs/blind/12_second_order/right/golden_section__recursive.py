# is: right
# Recursive, with the mirrored point.
def golden_section(f, low, high, tol):
    q = 2 / (1 + np.sqrt(5))

    def cut(low, high, x1, f1, x2, f2):
        if not high - low > tol:
            return x2 if f2 < f1 else x1
        if f2 < f1:
            new = x1 + q * (high - x1)
            return cut(x1, high, x2, f2, new, f(new))
        new = x2 - q * (x2 - low)
        return cut(low, x2, new, f(new), x1, f1)

    x1, x2 = low + (1 - q) * (high - low), high - (1 - q) * (high - low)
    return float(cut(low, high, x1, f(x1), x2, f(x2)))
