# is: linear
def grid(ranges, budget):
    k = 1
    while (k + 1) ** len(ranges) <= budget:
        k += 1
    u = (np.arange(k) + 0.5) / k
    columns = [low + u * (high - low) for low, high in ranges]
    return np.stack([m.ravel() for m in np.meshgrid(*columns)], axis=1)
