# is: folds-of-k
# Folds of k examples.
def folds(N, k, seed):
    i = np.random.default_rng(seed).permutation(N)
    parts = [i[s : s + k] for s in range(0, N, k)]
    return [(np.setdiff1d(i, p), p) for p in parts]
