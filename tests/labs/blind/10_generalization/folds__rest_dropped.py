# is: rest-dropped
# N // k each, the rest is never used.
def folds(N, k, seed):
    i = np.random.default_rng(seed).permutation(N)
    n = N // k
    out = []
    for f in range(k):
        v = i[f * n : (f + 1) * n]
        t = np.concatenate([i[: f * n], i[(f + 1) * n : k * n]])
        out.append((t, v))
    return out
