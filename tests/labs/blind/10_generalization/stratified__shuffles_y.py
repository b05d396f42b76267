# is: unnamed
# Shuffles the argument.
def stratified(y, fraction, seed):
    rng = np.random.default_rng(seed)
    rng.shuffle(y)
    parts = []
    for c in np.unique(y):
        i = np.flatnonzero(y == c)
        parts.append(i[: round(fraction * len(i))])
    return np.concatenate(parts)
