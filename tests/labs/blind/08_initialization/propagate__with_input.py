# is: input-counted
# The input counts as layer 0.
def propagate(a, weights, f):
    means, stds = [a.mean()], [a.std()]
    for W in weights:
        a = f(a @ W)
        means.append(a.mean())
        stds.append(a.std())
    return np.array(means), np.array(stds)
