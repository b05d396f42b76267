# is: unit-by-unit
# axis=0: one number for each unit.
def propagate(a, weights, f):
    means, stds = [], []
    for W in weights:
        a = f(a @ W)
        means.append(a.mean(axis=0))
        stds.append(a.std(axis=0))
    return np.array(means), np.array(stds)
