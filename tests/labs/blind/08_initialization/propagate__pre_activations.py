# is: before-the-activation
# Statistics of z, not of f(z).
def propagate(a, weights, f):
    means, stds = [], []
    for W in weights:
        z = a @ W
        means.append(z.mean())
        stds.append(z.std())
        a = f(z)
    return np.array(means), np.array(stds)
