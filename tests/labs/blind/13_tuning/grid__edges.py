# is: ends-included
# From end to end, not in the middles.
def grid(ranges, budget):
    k = 1
    while (k + 1) ** len(ranges) <= budget:
        k += 1
    columns = [rate_at(np.linspace(0, 1, k), low, high) for low, high in ranges]
    return np.stack([m.ravel() for m in np.meshgrid(*columns)], axis=1)
