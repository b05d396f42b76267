# is: unnamed
# Rounded ends: the larger folds lie anywhere.
def folds(N, k, seed):
    i = np.random.default_rng(seed).permutation(N)
    e = [f * N // k for f in range(k + 1)]
    return [(np.concatenate([i[: e[f]], i[e[f + 1] :]]), i[e[f] : e[f + 1]]) for f in range(k)]
