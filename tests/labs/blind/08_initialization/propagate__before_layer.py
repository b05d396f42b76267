# is: input-counted
# Measured before the layer: the input first, the last layer never.
def propagate(a, weights, f):
    means, stds = [], []
    for W in weights:
        means.append(a.mean())
        stds.append(a.std())
        a = f(a @ W)
    return np.array(means), np.array(stds)
