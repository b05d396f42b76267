# is: unnamed
# Runs through the layers from the last.
def propagate(a, weights, f):
    means, stds = [], []
    for W in reversed(weights):
        a = f(a @ W)
        means.append(a.mean())
        stds.append(a.std())
    return np.array(means), np.array(stds)
