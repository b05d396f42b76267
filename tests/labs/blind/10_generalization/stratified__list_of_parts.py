# is: unnamed
# One array for each class, in a list.
def stratified(y, fraction, seed):
    rng = np.random.default_rng(seed)
    return [rng.permutation(np.flatnonzero(y == c))[: round(fraction * np.sum(y == c))] for c in np.unique(y)]
