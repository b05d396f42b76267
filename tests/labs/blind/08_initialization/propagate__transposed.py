# is: transposed
# W @ a.T, as if weights were (out, in) and examples columns.
def propagate(a, weights, f):
    means, stds = [], []
    for W in weights:
        a = f(a @ W.T)
        means.append(a.mean())
        stds.append(a.std())
    return np.array(means), np.array(stds)
