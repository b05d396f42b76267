# is: unnamed
# np.ceil for round.
def stratified(y, fraction, seed):
    rng = np.random.default_rng(seed)
    parts = []
    for c in np.unique(y):
        i = rng.permutation(np.flatnonzero(y == c))
        parts.append(i[: int(np.ceil(fraction * len(i)))])
    return np.concatenate(parts)
