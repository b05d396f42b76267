# is: unnamed
# The folds alone.
def folds(N, k, seed):
    return np.array_split(np.random.default_rng(seed).permutation(N), k)
