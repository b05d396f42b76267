# is: labels-returned
# The labels for the numbers.
def stratified(y, fraction, seed):
    rng = np.random.default_rng(seed)
    parts = []
    for c in np.unique(y):
        i = rng.permutation(np.flatnonzero(y == c))
        parts.append(i[: round(fraction * len(i))])
    return y[np.concatenate(parts)]
