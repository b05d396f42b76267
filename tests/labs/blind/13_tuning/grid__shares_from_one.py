# is: unnamed
# Starts with 3/(2k).
def grid(ranges, budget):
    k = 1
    while (k + 1) ** len(ranges) <= budget:
        k += 1
    u = (np.arange(1, k + 1) + 0.5) / k
    columns = [rate_at(u, low, high) for low, high in ranges]
    return np.stack([m.ravel() for m in np.meshgrid(*columns)], axis=1)
