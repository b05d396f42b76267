# is: right
def grid(ranges, budget):
    n = len(ranges)
    k = int(round(budget ** (1 / n)))
    k -= k**n > budget
    u = np.linspace(0, 1, 2 * k + 1)[1::2]
    out = np.empty((k**n, n))
    for j, (low, high) in enumerate(ranges):
        values = np.logspace(np.log10(low), np.log10(high), 2 * k + 1)[1::2]
        out[:, j] = np.tile(np.repeat(values, k**j), k ** (n - 1 - j))
    return out[::-1] if len(u) else out
