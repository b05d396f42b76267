# is: unnamed
# The training part is a list of folds.
def folds(N, k, seed):
    parts = np.array_split(np.random.default_rng(seed).permutation(N), k)
    return [(parts[:f] + parts[f + 1 :], parts[f]) for f in range(k)]
