# is: turned
def grid(ranges, budget):
    k = 1
    while (k + 1) ** len(ranges) <= budget:
        k += 1
    u = (np.arange(k) + 0.5) / k
    columns = [rate_at(u, low, high) for low, high in ranges]
    return np.array([m.ravel() for m in np.meshgrid(*columns)])
