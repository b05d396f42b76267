# is: right
# With the formula.
def cross_validate(error_of, X, y, pairs):
    e = []
    for a, b in pairs:
        e.append(float(error_of(X[a], y[a], X[b], y[b])))
    k = len(e)
    m = sum(e) / k
    return [m, (sum((x - m) ** 2 for x in e) / (k - 1) / k) ** 0.5]
