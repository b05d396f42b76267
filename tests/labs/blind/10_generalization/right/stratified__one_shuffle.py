# is: right
# Shuffles all once, then takes the first of each class.
def stratified(y, fraction, seed):
    i = np.random.default_rng(seed).permutation(len(y))
    out = []
    for c in sorted(set(y.tolist())):
        mine = [n for n in i if y[n] == c]
        out += mine[: round(fraction * len(mine))]
    return np.array(out, dtype=int)
