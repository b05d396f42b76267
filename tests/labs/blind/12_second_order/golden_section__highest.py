# is: wrong-side-kept
# Compares the wrong way round.
def golden_section(f, low, high, tol):
    q = (np.sqrt(5) - 1) / 2
    x1, x2 = high - q * (high - low), low + q * (high - low)
    f1, f2 = f(x1), f(x2)
    while high - low > tol:
        if f1 >= f2:
            high, x2, f2 = x2, x1, f1
            x1 = high - q * (high - low)
            f1 = f(x1)
        else:
            low, x1, f1 = x1, x2, f2
            x2 = low + q * (high - low)
            f2 = f(x2)
    return x1 if f1 >= f2 else x2
