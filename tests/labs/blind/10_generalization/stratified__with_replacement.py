# is: with-replacement
# rng.choice with replacement.
def stratified(y, fraction, seed):
    rng = np.random.default_rng(seed)
    parts = []
    for c in np.unique(y):
        i = np.flatnonzero(y == c)
        parts.append(rng.choice(i, round(fraction * len(i))))
    return np.concatenate(parts)
