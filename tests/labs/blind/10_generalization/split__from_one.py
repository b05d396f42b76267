# is: counted-from-one
# Numbers from 1 to N.
def split(N, fractions, seed):
    i = np.random.default_rng(seed).permutation(N) + 1
    a, b = round(fractions[0] * N), round(fractions[1] * N)
    return i[:a], i[a : a + b], i[a + b :]
