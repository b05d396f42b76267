# is: unnamed
# Thinks that y is sorted.
def stratified(y, fraction, seed):
    rng = np.random.default_rng(seed)
    parts, start = [], 0
    for c in np.unique(y):
        n = np.sum(y == c)
        parts.append(start + rng.permutation(n)[: round(fraction * n)])
        start += n
    return np.concatenate(parts)
