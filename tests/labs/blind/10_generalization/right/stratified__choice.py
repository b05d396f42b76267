# is: right
# rng.choice without replacement, sorted at the end.
def stratified(y, fraction, seed):
    rng = np.random.default_rng(seed)
    held = np.zeros(len(y), dtype=bool)
    for c in np.unique(y):
        (i,) = np.where(y == c)
        held[rng.choice(i, size=round(fraction * len(i)), replace=False)] = True
    return np.nonzero(held)[0]
