# is: activation-forgotten
# f is never called.
def propagate(a, weights, f):
    means, stds = [], []
    for W in weights:
        a = a @ W
        means.append(a.mean())
        stds.append(a.std())
    return np.array(means), np.array(stds)
