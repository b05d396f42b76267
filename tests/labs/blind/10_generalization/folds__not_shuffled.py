# is: not-shuffled
# Without shuffling.
def folds(N, k, seed):
    i = np.arange(N)
    parts = np.array_split(i, k)
    return [(np.setdiff1d(i, p), p) for p in parts]
