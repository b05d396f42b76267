# is: rest-dropped
# N // k each, the rest always trains.
def folds(N, k, seed):
    i = np.random.default_rng(seed).permutation(N)
    n = N // k
    return [(np.concatenate([i[: f * n], i[(f + 1) * n :]]), i[f * n : (f + 1) * n]) for f in range(k)]
