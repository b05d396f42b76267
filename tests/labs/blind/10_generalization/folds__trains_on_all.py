# is: trained-on-all
# Training holds everything.
def folds(N, k, seed):
    i = np.random.default_rng(seed).permutation(N)
    return [(i, p) for p in np.array_split(i, k)]
