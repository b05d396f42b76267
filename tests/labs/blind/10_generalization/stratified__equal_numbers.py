# is: equally-many-of-each
# As many of each class, not its share.
def stratified(y, fraction, seed):
    rng = np.random.default_rng(seed)
    classes = np.unique(y)
    n = round(fraction * len(y) / len(classes))
    return np.concatenate([rng.permutation(np.flatnonzero(y == c))[:n] for c in classes])
