# is: one-cut-too-few
# The last cut makes no call.
def golden_section(f, low, high, tol):
    q = (np.sqrt(5) - 1) / 2
    x1, x2 = high - q * (high - low), low + q * (high - low)
    f1, f2 = f(x1), f(x2)
    while True:
        if f1 <= f2:
            high, x2, f2 = x2, x1, f1
            x1 = high - q * (high - low)
            if high - low <= tol:
                return x2
            f1 = f(x1)
        else:
            low, x1, f1 = x1, x2, f2
            x2 = low + q * (high - low)
            if high - low <= tol:
                return x1
            f2 = f(x2)
