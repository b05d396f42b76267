# is: unnamed
# Only classes 0 and 1.
def stratified(y, fraction, seed):
    rng = np.random.default_rng(seed)
    parts = []
    for c in (0, 1):
        i = rng.permutation(np.flatnonzero(y == c))
        parts.append(i[: round(fraction * len(i))])
    return np.concatenate(parts)
