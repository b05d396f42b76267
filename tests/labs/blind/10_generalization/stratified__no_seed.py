# is: seed-ignored
# The seed is not used.
def stratified(y, fraction, seed):
    rng = np.random.default_rng()
    parts = []
    for c in np.unique(y):
        i = rng.permutation(np.flatnonzero(y == c))
        parts.append(i[: round(fraction * len(i))])
    return np.concatenate(parts)
