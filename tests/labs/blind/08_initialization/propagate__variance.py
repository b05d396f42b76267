# is: variance
# The variance.
def propagate(a, weights, f):
    means, stds = [], []
    for W in weights:
        a = f(a @ W)
        means.append(a.mean())
        stds.append(a.var())
    return np.array(means), np.array(stds)
