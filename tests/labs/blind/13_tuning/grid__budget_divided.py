# is: shared-out
# The budget divided among the hyperparameters.
def grid(ranges, budget):
    k = max(budget // len(ranges), 1)
    u = (np.arange(k) + 0.5) / k
    columns = [rate_at(u, low, high) for low, high in ranges]
    return np.stack([m.ravel() for m in np.meshgrid(*columns)], axis=1)
