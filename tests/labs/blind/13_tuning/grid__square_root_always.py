# is: square-root-always
# The square root, whatever the number of hyperparameters.
def grid(ranges, budget):
    k = int(np.sqrt(budget))
    u = (np.arange(k) + 0.5) / k
    columns = [rate_at(u, low, high) for low, high in ranges]
    return np.stack([m.ravel() for m in np.meshgrid(*columns)], axis=1)
