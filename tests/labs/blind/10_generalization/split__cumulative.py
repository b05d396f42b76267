# is: unnamed
# The ends are rounded, not the sizes.
def split(N, fractions, seed):
    i = np.random.default_rng(seed).permutation(N)
    ends = [round(e * N) for e in np.cumsum(fractions)[:2]]
    return tuple(np.split(i, ends))
