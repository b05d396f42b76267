# is: the-other-part
# The part that is kept for training.
def stratified(y, fraction, seed):
    rng = np.random.default_rng(seed)
    parts = []
    for c in np.unique(y):
        i = rng.permutation(np.flatnonzero(y == c))
        parts.append(i[round(fraction * len(i)) :])
    return np.concatenate(parts)
