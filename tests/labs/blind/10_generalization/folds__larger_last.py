# is: larger-folds-last
# The larger folds come last.
def folds(N, k, seed):
    i = np.random.default_rng(seed).permutation(N)
    parts = np.array_split(i, k)[::-1]
    return [(np.setdiff1d(i, p), p) for p in parts]
