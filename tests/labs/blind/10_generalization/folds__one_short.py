# is: unnamed
# One fold too few.
def folds(N, k, seed):
    i = np.random.default_rng(seed).permutation(N)
    parts = np.array_split(i, k)
    return [(np.concatenate(parts[:f] + parts[f + 1 :]), parts[f]) for f in range(k - 1)]
