# is: unit-by-unit
# The mean of the units' deviations.
def propagate(a, weights, f):
    means, stds = [], []
    for W in weights:
        a = f(a @ W)
        means.append(a.mean())
        stds.append(a.std(axis=0).mean())
    return np.array(means), np.array(stds)
