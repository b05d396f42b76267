# is: right
def golden_section(f, low, high, tol):
    q = (np.sqrt(5) - 1) / 2

    def cut(a, b, left, right):
        if b - a <= tol:
            return left[0] if left[1] <= right[1] else right[0]
        if left[1] <= right[1]:
            x = a + (1 - q) * (right[0] - a)
            return cut(a, right[0], (x, f(x)), left)
        x = left[0] + q * (b - left[0])
        return cut(left[0], b, right, (x, f(x)))

    one, two = low + (1 - q) * (high - low), low + q * (high - low)
    return cut(low, high, (one, f(one)), (two, f(two)))
