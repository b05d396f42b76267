# is: right
# Every k-th of the shuffled numbers.
def folds(N, k, seed):
    i = np.random.default_rng(seed).permutation(N)
    return [(i[np.arange(N) % k != f], i[f::k]) for f in range(k)]
