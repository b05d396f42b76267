# is: unnamed
# Loops over range(max), the last class is forgotten.
def stratified(y, fraction, seed):
    rng = np.random.default_rng(seed)
    parts = []
    for c in range(y.max()):
        i = rng.permutation(np.flatnonzero(y == c))
        parts.append(i[: round(fraction * len(i))])
    return np.concatenate(parts)
