# is: not-shuffled
# The first of each class.
def stratified(y, fraction, seed):
    parts = []
    for c in np.unique(y):
        i = np.flatnonzero(y == c)
        parts.append(i[: round(fraction * len(i))])
    return np.concatenate(parts)
