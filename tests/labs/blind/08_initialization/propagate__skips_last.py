# is: unnamed
# range(len - 1).
def propagate(a, weights, f):
    means, stds = [], []
    for l in range(len(weights) - 1):
        a = f(a @ weights[l])
        means.append(a.mean())
        stds.append(a.std())
    return np.array(means), np.array(stds)
