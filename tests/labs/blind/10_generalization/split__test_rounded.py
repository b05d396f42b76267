# is: rest-lost
# The test part is rounded too, an example may be lost.
def split(N, fractions, seed):
    i = np.random.default_rng(seed).permutation(N)
    a, b, c = (round(f * N) for f in fractions)
    return i[:a], i[a : a + b], i[a + b : a + b + c]
