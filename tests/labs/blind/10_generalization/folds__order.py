# is: swapped
# Validation first.
def folds(N, k, seed):
    i = np.random.default_rng(seed).permutation(N)
    parts = np.array_split(i, k)
    return [(p, np.setdiff1d(i, p)) for p in parts]
