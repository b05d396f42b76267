# is: right
# A dict remembers the values; the second point first.
def golden_section(f, low, high, tol):
    q = (5**0.5 - 1) / 2
    b, a = low + q * (high - low), high - q * (high - low)
    values = {b: f(b), a: f(a)}
    while high - low > tol:
        if values[a] <= values[b]:
            high, b = b, a
            a = high - q * (high - low)
            values[a] = f(a)
        else:
            low, a = a, b
            b = low + q * (high - low)
            values[b] = f(b)
    return min(a, b, key=values.get)
