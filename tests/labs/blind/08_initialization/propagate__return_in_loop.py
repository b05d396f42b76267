# is: unnamed
# return too far to the right.
def propagate(a, weights, f):
    means, stds = [], []
    for W in weights:
        a = f(a @ W)
        means.append(a.mean())
        stds.append(a.std())
        return np.array(means), np.array(stds)
