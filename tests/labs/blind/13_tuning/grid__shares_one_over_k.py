# is: upper-ends
# The shares 1/k, 2/k, ..., 1.
def grid(ranges, budget):
    k = 1
    while (k + 1) ** len(ranges) <= budget:
        k += 1
    u = np.arange(1, k + 1) / k
    columns = [rate_at(u, low, high) for low, high in ranges]
    return np.stack([m.ravel() for m in np.meshgrid(*columns)], axis=1)
