# is: both-evaluated-anew
# f is called wherever it is needed.
def golden_section(f, low, high, tol):
    q = (np.sqrt(5) - 1) / 2
    while high - low > tol:
        x1, x2 = high - q * (high - low), low + q * (high - low)
        if f(x1) <= f(x2):
            high = x2
        else:
            low = x1
    x1, x2 = high - q * (high - low), low + q * (high - low)
    return x1 if f(x1) <= f(x2) else x2
