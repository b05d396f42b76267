# is: trained-on-one-fold
# Only the next fold trains.
def folds(N, k, seed):
    parts = np.array_split(np.random.default_rng(seed).permutation(N), k)
    return [(parts[(f + 1) % k], parts[f]) for f in range(k)]
