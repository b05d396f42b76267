# is: seed-ignored
# The seed is not used.
def split(N, fractions, seed):
    i = np.random.default_rng().permutation(N)
    a, b = round(fractions[0] * N), round(fractions[1] * N)
    return i[:a], i[a : a + b], i[a + b :]
