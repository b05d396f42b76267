# is: activation-first
# f before the weights.
def propagate(a, weights, f):
    means, stds = [], []
    for W in weights:
        a = f(a) @ W
        means.append(a.mean())
        stds.append(a.std())
    return np.array(means), np.array(stds)
