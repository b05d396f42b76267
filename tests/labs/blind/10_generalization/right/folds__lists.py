# is: right
# Pairs as lists, numbers sorted.
def folds(N, k, seed):
    i = np.random.default_rng(seed).permutation(N).tolist()
    out, start = [], 0
    for f in range(k):
        n = N // k + (f < N % k)
        v = i[start : start + n]
        out.append([np.array(sorted(set(i) - set(v))), np.array(v)])
        start += n
    return out
