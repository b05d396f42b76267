# is: order
# Deviations first.
def propagate(a, weights, f):
    means, stds = [], []
    for W in weights:
        a = f(a @ W)
        means.append(a.mean())
        stds.append(a.std())
    return np.array(stds), np.array(means)
