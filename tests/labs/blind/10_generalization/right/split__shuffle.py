# is: right
# rng.shuffle, test from the front.
def split(N, fractions, seed):
    rng = np.random.default_rng(seed)
    i = np.arange(N, dtype=np.int32)
    rng.shuffle(i)
    a, b = round(fractions[0] * N), round(fractions[1] * N)
    c = N - a - b
    return i[c : c + a], i[c + a :], i[:c]
