# is: shuffled-for-every-fold
# Shuffled anew in each fold.
def folds(N, k, seed):
    rng = np.random.default_rng(seed)
    out = []
    for f in range(k):
        i = rng.permutation(N)
        parts = np.array_split(i, k)
        out.append((np.concatenate(parts[:f] + parts[f + 1 :]), parts[f]))
    return out
