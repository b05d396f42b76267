# is: one-range-for-all
# The first range for each column.
def grid(ranges, budget):
    k = 1
    while (k + 1) ** len(ranges) <= budget:
        k += 1
    u = (np.arange(k) + 0.5) / k
    low, high = ranges[0]
    columns = [rate_at(u, low, high) for _ in ranges]
    return np.stack([m.ravel() for m in np.meshgrid(*columns)], axis=1)
