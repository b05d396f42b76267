# is: a-generator-for-each-class
# A new generator for each class.
def stratified(y, fraction, seed):
    parts = []
    for c in np.unique(y):
        idx = np.where(y == c)[0]
        n = round(fraction * len(idx))
        parts.append(np.random.default_rng(seed).permutation(idx)[:n])
    return np.concatenate(parts)
