# is: unnamed
# At least one of each class.
def stratified(y, fraction, seed):
    rng = np.random.default_rng(seed)
    parts = []
    for c in np.unique(y):
        i = rng.permutation(np.flatnonzero(y == c))
        parts.append(i[: max(1, round(fraction * len(i)))])
    return np.concatenate(parts)
