# is: last-fold-takes-the-rest
# The last fold takes all the rest.
def folds(N, k, seed):
    i = np.random.default_rng(seed).permutation(N)
    n = N // k
    out = []
    for f in range(k):
        end = N if f == k - 1 else (f + 1) * n
        out.append((np.concatenate([i[: f * n], i[end:]]), i[f * n : end]))
    return out
