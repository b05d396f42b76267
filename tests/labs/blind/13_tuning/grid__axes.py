# is: turned
# one row for each hyperparameter.
def grid(ranges, budget):
    k = 1
    while (k + 1) ** len(ranges) <= budget:
        k += 1
    u = (np.arange(k) + 0.5) / k
    return np.array([m.ravel() for m in np.meshgrid(*[rate_at(u, a, b) for a, b in ranges])])
