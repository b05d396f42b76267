# is: with-replacement
# Drawn with replacement.
def split(N, fractions, seed):
    i = np.random.default_rng(seed).integers(0, N, N)
    a, b = round(fractions[0] * N), round(fractions[1] * N)
    return i[:a], i[a : a + b], i[a + b :]
