# is: unnamed
# A new generator with the same seed in each class.
def stratified(y, fraction, seed):
    parts = []
    for c in np.unique(y):
        i = np.random.default_rng(seed).permutation(np.flatnonzero(y == c))
        parts.append(i[:round(fraction * len(i))])
    return np.concatenate(parts)
