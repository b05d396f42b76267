# is: places-inside-the-class
# The positions within the class are given, not the example numbers.
def stratified(y, fraction, seed):
    rng = np.random.default_rng(seed)
    parts = []
    for c in np.unique(y):
        n = np.sum(y == c)
        parts.append(rng.permutation(n)[: round(fraction * n)])
    return np.concatenate(parts)
