# is: n-minus-one
# ddof=1.
def propagate(a, weights, f):
    means, stds = [], []
    for W in weights:
        a = f(a @ W)
        means.append(a.mean())
        stds.append(a.std(ddof=1))
    return np.array(means), np.array(stds)
