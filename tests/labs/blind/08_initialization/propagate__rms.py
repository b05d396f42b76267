# is: root-mean-square
# The root mean square, not the deviation.
def propagate(a, weights, f):
    means, stds = [], []
    for W in weights:
        a = f(a @ W)
        means.append(a.mean())
        stds.append(np.sqrt(np.mean(a**2)))
    return np.array(means), np.array(stds)
