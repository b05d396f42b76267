# is: later-folds-only
# Training is what lies before the fold.
def folds(N, k, seed):
    i = np.random.default_rng(seed).permutation(N)
    parts = np.array_split(i, k)
    return [(np.concatenate([i[:0]] + parts[:f]), parts[f]) for f in range(k)]
